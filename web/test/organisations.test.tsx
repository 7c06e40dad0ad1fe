import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { Organisation, OrganisationText, Tie } from '../src/api/organisations';
import { WordsProvider } from '../src/i18n';
import { byKind, dotsOf, passing, stretchOf, templateNames } from '../src/rooms/explore/texts/ties';
import { Ties } from '../src/rooms/explore/texts/Ties';

const text = (id: number, at: string | null, template: number | null = null): OrganisationText => ({ id, at, template, group: template, place: 'Lirio', country: 'MX', feed: 'ads', marking: 'TLP:AMBER', text: `Opening of ${id}` });
const tie = (kind: Tie['kind'], documents: number[], more: Partial<Tie> = {}): Tie => ({ kind, label: null, template: null, group: null, gapDays: 0, documents, ...more });
const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T12:00:00Z`;

describe('texts on a strip of time', () => {
  it('lie between the first and the last moment in order of time, and those without a time are left out', () => {
    const texts = [text(3, day(11)), text(1, day(1)), text(9, null), text(2, day(6))];
    expect(dotsOf(texts, [Date.parse(day(1)), Date.parse(day(11))]).map((dot) => [dot.text.id, dot.x, dot.level])).toEqual([[1, 0, 0], [2, 0.5, 0], [3, 1, 0]]);
  });

  it('stand on levels where they would cover each other', () => {
    const texts = [text(1, day(1)), text(2, day(1)), text(3, day(1)), text(4, day(30))];
    expect(dotsOf(texts, [Date.parse(day(1)), Date.parse(day(30))]).map((dot) => dot.level)).toEqual([0, 1, 2, 0]);
  });

  it('of one moment stand in the middle', () => {
    const texts = [text(1, day(5)), text(2, day(5))];
    const stretch = stretchOf(texts);
    expect(stretch && dotsOf(texts, stretch).map((dot) => dot.x)).toEqual([0.5, 0.5]);
    expect(stretchOf([text(1, null)])).toBeUndefined();
  });

  it('show a handover from the last use by one template to the first by the next', () => {
    const texts = [text(1, day(1), 7), text(2, day(4), 7), text(3, day(9), 8), text(4, day(12), 8)];
    const dots = dotsOf(texts, [Date.parse(day(1)), Date.parse(day(12))]);
    expect([passing(dots)?.from.text.id, passing(dots)?.to.text.id]).toEqual([2, 3]);
    expect(passing(dots.slice(0, 2))).toBeUndefined();
  });
});

describe('ties', () => {
  it('come by kind, what most texts share first', () => {
    const ties = [tie('PICTURE', [1, 2]), tie('CONTACT', [1, 2]), tie('CONTACT', [1, 2, 3])];
    expect(byKind(ties).map((each) => [each.kind, ...each.ties.map((one) => one.documents.length)])).toEqual([['CONTACT', 3, 2], ['PICTURE', 2]]);
  });

  it('name templates by letters, also beyond the alphabet, those of one text last', () => {
    const ties = Array.from({ length: 27 }, (_, index) => tie('TEMPLATE', [1, 2], { template: 100 + index }));
    const names = templateNames({ ties, documents: [{ template: 7 }, { template: null }, { template: 101 }] });
    expect([100, 101, 125, 126, 7].map((group) => names.get(group))).toEqual(['A', 'B', 'Z', 'AA', 'AB']);
  });
});

describe('the picture of what ties texts', () => {
  const organisation: Organisation = {
    id: 1, texts: 4, firstAt: day(1), lastAt: day(12), shown: 4, stops: [], clashes: [], signs: ['CONTACT_OF_FIRM'], why: [],
    documents: [text(1, day(1), 7), text(2, day(4), 7), text(3, day(9), 8), text(4, null, 8)],
    contacts: [{ id: 50, kind: 'PHONE', value: '+12025550143', texts: 3, firstAt: day(1), lastAt: day(9) }],
    ties: [tie('CONTACT', [1, 2, 3], { label: '+12025550143' }), tie('HANDOVER', [1, 2, 3], { label: '+12025550143', gapDays: 5 }), tie('TEMPLATE', [1, 2], { template: 7, group: 7, label: 'Opening of 1' }), tie('TEMPLATE', [3, 4], { template: 8, group: 8, label: 'Opening of 3' })],
  };
  const show = (onRead: (id: number) => void, shown = organisation) => render(<MantineProvider><WordsProvider><MemoryRouter><Ties organisation={shown} onRead={onRead} /></MemoryRouter></WordsProvider></MantineProvider>);

  it('says after how many days a contact passed from which template to which, and what is not drawn', async () => {
    show(() => undefined);
    const passed = await screen.findByRole('region', { name: 'Contacts passed on from template to template' });
    expect(passed.textContent).toMatch(/A→B.*passed on after 5 days/);
    const templates = screen.getByRole('region', { name: 'Templates' });
    expect(within(templates).getByRole('link', { name: /Opening of 3/ }).getAttribute('href')).toBe('/explore/texts/8');
    expect(templates.textContent).toContain('1 not drawn');
    expect(within(screen.getByRole('region', { name: 'Contacts, firms and addresses' })).getByRole('link').getAttribute('href')).toBe('/explore/selectors/50');
  });

  it('names a template whose texts no group shows, without a way to them', async () => {
    const hidden = { ...organisation, documents: organisation.documents.map((each) => ({ ...each, group: null })), ties: organisation.ties.map((each) => ({ ...each, group: null })) };
    show(() => undefined, hidden);
    const templates = await screen.findByRole('region', { name: 'Templates' });
    expect(templates.textContent).toMatch(/A.*Opening of 1.*B.*Opening of 3/);
    expect(within(templates).queryByRole('link')).toBeNull();
    expect(screen.getByRole('region', { name: 'Contacts passed on from template to template' }).textContent).toMatch(/A→B/);
  });

  it('is stepped through with the keys, a text at a time in every row, and a text is read with Enter', async () => {
    const read: number[] = [];
    show((id) => read.push(id));
    const all = await screen.findByRole('group', { name: 'All texts: 3 texts in time' });
    const dots = within(all).getAllByRole('button');
    expect(dots.map((dot) => dot.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    dots[0].focus();
    fireEvent.keyDown(dots[0], { key: 'ArrowRight' });
    expect(document.activeElement).toBe(dots[1]);
    expect(screen.getByText(/Opening of 2/, { selector: 'p' }).textContent).toMatch(/^2 · Mar 4, 2026 · Lirio/);
    expect(screen.getAllByRole('button', { name: /^Text 2 ·/ }).map((dot) => dot.getAttribute('data-lit'))).toEqual(['true', 'true', 'true', 'true']);
    fireEvent.keyDown(dots[1], { key: 'End' });
    fireEvent.keyDown(dots[2], { key: 'ArrowRight' });
    expect(document.activeElement).toBe(dots[2]);
    fireEvent.keyDown(dots[2], { key: 'Enter' });
    expect(read).toEqual([3]);
  });
});
