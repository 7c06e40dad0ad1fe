import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workingInquiry } from '../src/api/inquiry';
import type { Comparison, Question, Questions } from '../src/api/identities';
import type { Me, Role } from '../src/api/types';
import { words, WordsProvider } from '../src/i18n';
import { en } from '../src/i18n/en';
import { readable } from '../src/parts/properties';
import { History } from '../src/rooms/explore/History';
import { Judgements } from '../src/rooms/explore/Judgements';
import { OpenQuestions } from '../src/rooms/explore/identities/OpenQuestions';
import { closenessOf, useAgreementWords } from '../src/rooms/explore/identities/agreements';
import ComparisonPage from '../src/rooms/explore/identities/ComparisonPage';
import { lines, pieces, plain } from '../src/rooms/explore/identities/differences';
import IdentitiesPage from '../src/rooms/explore/identities/IdentitiesPage';
import { nextQuestion } from '../src/rooms/explore/identities/questions';

const question = (a: number, b: number, schema = 'Person'): Question => ({ a: { id: a, schema, name: `Name ${a}` }, b: { id: b, schema, name: `Name ${b}` }, feedOfA: null, feedOfB: 'list', probability: 0.8, records: 1 });

describe('the next question', () => {
  const [first, second, third] = [question(1, 2), question(3, 4), question(5, 6)];

  it('is the one behind, if it is still open', () => {
    expect(nextQuestion([first, second, third], [first, third], { a: { id: 4 }, b: { id: 3 } })).toBe(third);
  });

  it('passes over those that the answer settled too, and ends with those that were passed over before', () => {
    expect(nextQuestion([first, second, third], [third], first)).toBe(third);
    expect(nextQuestion([first, second, third], [first], third)).toBe(first);
    expect(nextQuestion([first], [], first)).toBeUndefined();
  });
});

describe('what differs', () => {
  const marked = (text: string, ...others: string[]) => pieces(text, others).map((piece) => (piece.differs ? `[${piece.text}]` : piece.text)).join('');

  it('is marked in the words, wherever they stand', () => {
    expect(marked('Pérez Ana María', 'Ana Perez')).toBe('Pérez Ana [María]');
    expect(marked('González', 'Gonzáles')).toBe('Gonzále[z]');
    expect(marked('Kim', 'Ortiz')).toBe('[Kim]');
  });

  it('is marked part by part in days, where each has its place', () => {
    expect(marked('1987-03-04', '1987-04-03')).toBe('1987-[03]-[04]');
    expect(marked('1987', '1987-04-03')).toBe('1987');
  });

  it('is told in words beside the properties, what was compared first', () => {
    const told = lines(
      { name: ['Ana Pérez'], phone: ['+57 301 555 0144'], country: ['co'], topics: ['sanction'], gender: [] },
      { name: ['PEREZ, Ana'], phone: ['3015550144'], country: ['pe'], weakAlias: ['Anita'], gender: [] },
      [{ columns: ['alias', 'name'], agreement: 'all-words-of-20-bits' }, { columns: ['phone'], agreement: 'exact' }, { columns: ['country'], agreement: 'different' }],
      (property) => property,
    );
    expect(told.map((line) => `${line.property}: ${line.verdict}`)).toEqual(['name: alike', 'phone: same', 'country: different', 'topics: oneSided', 'weakAlias: oneSided']);
    expect(plain('  PÉREZ,  Ana ')).toBe('perez ana');
  });
});

describe('agreements', () => {
  const wrapper = ({ children }: { children: ReactNode }) => <WordsProvider>{children}</WordsProvider>;
  const inWords = async (columns: string[], agreement: string) => {
    const { result } = renderHook(() => useAgreementWords(), { wrapper });
    await waitFor(() => expect(result.current).toBeTruthy());
    return result.current({ columns, agreement });
  };

  /** Every name of a level that the kernel knows, read from its source, so that a new one is missed here and not by a reader. */
  const kernel = join(import.meta.dirname, '../../analytics/src/main/java/org/manumit/analytics/linkage/field');
  const named = (file: string) => [...readFileSync(join(kernel, file), 'utf8').matchAll(/NAMES =\s*List\.of\(([^)]*)\)/g)].flatMap((list) => [...list[1].matchAll(/"([^"]+)"/g)].map((name) => name[1]));
  const columnOf: Record<string, string> = { 'DateLevels.java': 'birthDate', 'EmailLevels.java': 'email' };

  it('all have words', () => {
    const { find } = words('en', en);
    const found = readdirSync(kernel).filter((file) => file.endsWith('Levels.java')).flatMap((file) => named(file).map((name) => ({ file, name })));
    expect(found.length).toBeGreaterThan(15);
    for (const { file, name } of found) {
      const type = columnOf[file] === 'birthDate' ? 'date' : columnOf[file];
      expect(find(`identity.agreement.${type}.${name}`) ?? find(`identity.agreement.${name}`), `${file}: ${name}`).toBeTruthy();
    }
    const levels = readFileSync(join(kernel, 'WordLevels.java'), 'utf8');
    const shares = /SHARE_NAMES = \{([^}]*)\}/.exec(levels)?.[1] ?? '';
    const parts = [...[...shares.matchAll(/"([^"]+)"/g)].map(([, share]) => `words.${share}`), ...[...levels.matchAll(/\("-([a-z-]+)"\)/g)].map(([, rest]) => `rest.${rest}`)];
    expect(parts).toHaveLength(8);
    for (const key of parts) expect(find(`identity.${key}`), key).toBeTruthy();
  });

  it('of words say how much is shared and how rare that is', async () => {
    expect(await inWords(['alias', 'name'], 'most-words-of-14-bits')).toEqual({ columns: 'Also known as and Name', how: 'most of the shorter one is in the other, or all of it with slips; such an agreement is rare' });
    expect((await inWords(['name'], 'many-words-of-9-bits-other-given-name')).how).toBe('many words of the shorter one are in the other; the given names left over differ; such an agreement is not common');
    expect(closenessOf('most-words-of-20-bits-other-given-name')).toBe('partly');
    expect(closenessOf('all-words-of-20-bits-and-more')).toBe('alike');
  });

  it('mean other things of days and of addresses of e-mail', async () => {
    expect((await inWords(['birthDate'], 'one-slip')).how).toContain('digit');
    expect((await inWords(['idNumber'], 'one-slip')).how).toContain('character');
    expect((await inWords(['email'], 'two-slips')).how).toContain('two to four');
    expect((await inWords(['name'], 'different')).how).toBe('no word in common');
  });

  it('that are not known yet are readable all the same', async () => {
    expect(await inWords(['placeOfBurial'], 'sounds-alike')).toEqual({ columns: 'Place of burial', how: 'agreement of the kind “sounds alike”' });
    expect(readable('tax_Number2Old')).toBe('Tax number2 old');
    expect(closenessOf('sounds-alike')).toBe('partly');
    expect(closenessOf('unknown')).toBeUndefined();
  });
});

const person = (roles: Role[]): Me => ({
  id: 1, username: 'ana', displayName: 'Ana', agency: { id: 1, key: 'police', name: 'Police', country: 'CO', kind: 'police' }, roles, language: 'en',
  inquiries: [], rooms: ['explore'], totp: false, theme: 'system', passwordChangeNeeded: false,
});
const side = (id: number, name: string, feed: string | null) => ({ record: { id, schema: 'Person', name }, observation: id + 100, feed, marking: 'TLP:GREEN' as const, properties: { name: [name], birthDate: ['1987-03-04'] }, records: 1, leads: [] });
const comparison: Comparison = {
  a: side(1, 'Ana Pérez', null), b: { ...side(2, 'Ana Peres', 'list'), records: 2, leads: [{ id: 9, question: 'Who owns the number?', rank: 3 }] }, bits: 8, prior: -10, probability: 0.996,
  steps: [{ columns: ['name'], agreement: 'all-words-of-14-bits', bits: 12, rarity: 0, given: [] }, { columns: ['birthDate'], agreement: 'exact', bits: 5, rarity: 1, given: ['name'] }, { columns: ['phone'], agreement: 'unknown', bits: 0, rarity: 0, given: [] }, { columns: [], agreement: 'look-alikes', bits: -3.5, rarity: 0, given: [] }], alreadyOne: false, mergedSince: null, judgements: [],
};
const listed: Questions = { pairs: [question(1, 2), question(3, 4)], at: '2026-03-01T10:00:00Z', allCompared: true };

const fetched = globalThis.fetch;
let calls: { method: string; path: string; body: unknown }[] = [];
let answers: Record<string, unknown> = {};
const root = '/api/resolution/likenesses';

beforeEach(() => {
  calls = [];
  workingInquiry.set('INQ-1');
  window.scrollTo = () => {};
  answers = { [root]: listed, [`${root}/1/2`]: comparison, [`${root}/3/4`]: { ...comparison, a: side(3, 'Name 3', 'list'), b: side(4, 'Name 4', 'list') }, '/api/intake/feeds': { items: [{ key: 'list', name: 'List of names' }], total: 1 } };
  globalThis.fetch = (async (path: string, options: RequestInit) => {
    calls.push({ method: options.method ?? 'GET', path, body: options.body ? JSON.parse(String(options.body)) : undefined });
    return path in answers ? new Response(JSON.stringify(answers[path])) : new Response('{"code":"likeness-unknown","status":404,"detail":"Not among the pairs that look alike."}', { status: 404 });
  }) as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = fetched;
  workingInquiry.set(null);
});

function show(at: string, roles: Role[] = ['ANALYST']) {
  const router = createMemoryRouter([{ element: <Outlet context={person(roles)} />, children: [{ path: '/explore/identities', element: <IdentitiesPage /> }, { path: '/explore/identities/:a/:b', element: <ComparisonPage /> }] }], { initialEntries: [at] });
  render(<MantineProvider env="test"><WordsProvider><QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><Notifications /><RouterProvider router={router} /></QueryClientProvider></WordsProvider></MantineProvider>);
  return router;
}

describe('the list', () => {
  it('says what would fill it, before anything was compared and when all is answered', async () => {
    answers[root] = { pairs: [], at: null, allCompared: true };
    show('/explore/identities');
    expect(await screen.findByText('No records have been compared yet')).toBeTruthy();
  });

  it('says when not all could be compared, and when no question is of the chosen kind', async () => {
    answers[root] = { ...listed, allCompared: false };
    show('/explore/identities?kind=firms');
    expect(await screen.findByText('Not all could be compared')).toBeTruthy();
    expect(screen.getByText('No open question of this kind')).toBeTruthy();
  });

  it('is closed to those who do not judge, and asks for nothing', async () => {
    show('/explore/identities', ['PROSECUTOR']);
    expect(await screen.findByText('This room is not open to you')).toBeTruthy();
    expect(calls).toEqual([]);
  });
});

describe('what is taken for one', () => {
  const rule = { id: 0, a: { id: 1, schema: 'Person', name: 'Name 1' }, b: { id: 2, schema: 'Person', name: 'Name 2' }, verdict: 'SAME' as const, reason: 'They are so alike', by: 'Rule: likeness', at: '2026-03-01T10:00:00Z', undone: false, probability: 0.985 };
  const entity = { id: 1, schema: 'Person', name: 'Name 1', properties: {}, selectors: [], sources: [], observations: [], leads: [], timeline: [], places: [] };
  const around = (element: ReactNode) => {
    const router = createMemoryRouter([{ element: <Outlet context={person(['ANALYST'])} />, children: [{ path: '/', element }] }]);
    render(<MantineProvider env="test"><WordsProvider><QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><RouterProvider router={router} /></QueryClientProvider></WordsProvider></MantineProvider>);
  };

  it('has a list of its own, which goes with the pairs', async () => {
    answers[`${root}/merged`] = { ...listed, pairs: [question(1, 2)] };
    answers[`${root}/1/2`] = { ...comparison, alreadyOne: true, mergedSince: '2026-03-01T10:00:00Z' };
    const router = show('/explore/identities');
    fireEvent.click(await screen.findByRole('radio', { name: 'Taken for one' }));
    await waitFor(() => expect(router.state.location.search).toBe('?list=merged'));
    await waitFor(() => expect(calls.some((call) => call.path === `${root}/merged`)).toBe(true));
    await router.navigate('/explore/identities/1/2?list=merged');
    expect(await screen.findByText(/so alike that they are taken for one until somebody says otherwise, since/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /All questions/ }).getAttribute('href')).toBe('/explore/identities?list=merged');
    expect(await screen.findByText('Question 1 of 1')).toBeTruthy();
  });

  it('is told on the page of the entity, with the way to the comparison and nothing to undo', async () => {
    around(<Judgements entity={{ ...entity, merges: [rule, { ...rule, a: rule.b, b: { ...rule.b, id: 3 }, at: null, probability: null }] }} />);
    expect((await screen.findByRole('link', { name: 'Compare the two' })).getAttribute('href')).toBe('/explore/identities/1/2?list=merged');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('is part of how the entity came about, as are judgements that were taken back', async () => {
    const judged = { ...rule, id: 7, verdict: 'DIFFERENT' as const, reason: 'Seen together', by: 'Ana', probability: null };
    answers['/api/resolution/entities/1/history'] = [
      { at: '2026-03-03T10:00:00Z', records: 2, came: [rule.b], left: [], because: [{ ...judged, undone: true, by: 'Bo' }] },
      { at: '2026-03-02T10:00:00Z', records: 1, came: [], left: [rule.b], because: [judged] },
      { at: '2026-03-01T10:00:00Z', records: 2, came: [rule.a, rule.b], left: [], because: [rule] },
    ];
    around(<History id={1} />);
    const changes = await screen.findAllByRole('listitem');
    expect(changes.map((change) => change.textContent)).toEqual([expect.stringContaining('Taken back: “Different” on Name 1 and Name 2: Seen together'), expect.stringContaining('One fewer: Name 2'), expect.stringContaining('2 more: Name 1 · Name 2')]);
    expect(changes[0].textContent).toContain('Bo');
    expect(changes[2].textContent).toContain('Taken for one for their likeness.');
  });
});

describe('the questions of one entity', () => {
  it('each lead to the two records, and tell between which feeds, as far as they may be seen', async () => {
    const router = createMemoryRouter([{ path: '/', element: <OpenQuestions questions={[{ ...question(1, 2), feedOfA: 'list', feedOfB: null }]} /> }]);
    render(<MantineProvider env="test"><WordsProvider><QueryClientProvider client={new QueryClient()}><RouterProvider router={router} /></QueryClientProvider></WordsProvider></MantineProvider>);
    const link = await screen.findByRole('link', { name: /^Are .+ one person\?$/ });
    expect(link.getAttribute('href')).toBe('/explore/identities/1/2');
    expect(await screen.findByText(/^List of names and feed not shown to you:/)).toBeTruthy();
  });
});

describe('two records side by side', () => {
  it('tell in words and bits what speaks for and against', async () => {
    show('/explore/identities/1/2');
    expect(await screen.findByRole('heading', { name: 'Are “Ana Pérez” and “Ana Peres” one person?' })).toBe(document.activeElement);
    expect(screen.getByText('> 99% probable that they are one')).toBeTruthy();
    expect(screen.getByText('the same day, month and year')).toBeTruthy();
    expect(screen.getByText('such an agreement +5.0, a value rarer than most +1.0')).toBeTruthy();
    expect(screen.getByText(/does not state it: Phone\./)).toBeTruthy();
    expect(screen.getByText(/people of one house or family/).closest('li')?.textContent).toMatch(/[-−]3\.5/);
    const row = within(screen.getByRole('table', { name: 'Side by side' })).getByRole('row', { name: /^Name/ });
    expect(row.textContent).toContain('nearly the same');
    expect(screen.getByRole('link', { name: '#3 Who owns the number?' })).toBeTruthy();
    expect(screen.getByText('feed not shown to you')).toBeTruthy();
  });

  it('are answered by two keys and a reason; then comes the next question, and the answer can be taken back', async () => {
    const router = show('/explore/identities/1/2');
    await screen.findByRole('heading', { level: 1 });
    await screen.findByText('Question 1 of 2');
    fireEvent.keyDown(window, { key: 's' });
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.keyDown(window, { key: 'a' });
    fireEvent.keyDown(window, { key: 's' });
    const dialog = await screen.findByRole('dialog', { name: 'Yes, one' });
    expect(dialog.textContent).toContain('2 pairs of records come together');
    answers['/api/resolution/judgements'] = { id: 7, a: comparison.a.record, b: comparison.b.record, verdict: 'SAME', reason: 'One passport', by: 'Ana', at: '2026-03-01T10:00:00Z', undone: false, probability: null };
    answers[root] = { ...listed, pairs: [question(3, 4)] };
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: ' One passport ' } });
    fireEvent.keyDown(within(dialog).getByRole('textbox'), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(router.state.location.pathname).toBe('/explore/identities/3/4'));
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ a: 1, b: 2, verdict: 'SAME', reason: 'One passport' });

    answers['/api/resolution/judgements/7/undo'] = {};
    answers[root] = listed;
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/explore/identities/1/2'));
    expect(await screen.findByText('Taken back: the question is open again')).toBeTruthy();
  });

  it('lead back to the list behind the last answer, and j and k go from one to the other within a kind', async () => {
    const router = show('/explore/identities/1/2?kind=persons');
    await screen.findByText('Question 1 of 2');
    fireEvent.keyDown(window, { key: 'j' });
    await waitFor(() => expect(`${router.state.location.pathname}${router.state.location.search}`).toBe('/explore/identities/3/4?kind=persons'));
    await screen.findByRole('heading', { name: /Name 3/ });
    fireEvent.click(screen.getByRole('button', { name: /Not known yet/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Not known yet' });
    answers['/api/resolution/judgements'] = { id: 8, a: comparison.a.record, b: comparison.b.record, verdict: 'UNSURE', reason: 'No picture', by: 'Ana', at: '2026-03-01T10:00:00Z', undone: false, probability: null };
    answers[root] = { ...listed, pairs: [] };
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'No picture' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Record that it is not known yet' }));
    expect(await screen.findByText('No question of identity is open')).toBeTruthy();
  });

  it('that are no question, or not for this reader, are refused in words', async () => {
    show('/explore/identities/5/6');
    expect(await screen.findByText('Not among the pairs that look alike.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});
