import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workingInquiry } from '../src/api/inquiry';
import type { ForeignText, ForeignTexts, OpenedText, Translation } from '../src/api/interpret';
import type { Me, Role } from '../src/api/types';
import { WordsProvider } from '../src/i18n';
import { RecordTranslations } from '../src/parts/records/Translations';
import InterpretPage from '../src/rooms/explore/interpret/InterpretPage';

const person = (roles: Role[]): Me => ({
  id: 1, username: 'ana', displayName: 'Ana', agency: { id: 1, key: 'police', name: 'Police', country: 'CO', kind: 'police' }, roles, language: 'en',
  inquiries: [], rooms: ['explore'], totp: false, theme: 'system', passwordChangeNeeded: false,
});

const text: ForeignText = {
  observationId: 7, kind: 'TIP', language: 'ht', guess: 'ht', receivedAt: '2026-03-01T10:00:00Z', feed: 'Calls', marking: 'TLP:AMBER', dueAt: '2026-03-01T11:00:00Z',
  state: 'WAITING', takenBy: null, takenAt: null, mine: false, passes: 0,
};
const translation: Translation = { id: 3, observationId: 7, version: 2, language: 'ht', into: 'en', words: 'I cannot leave the house', by: 'Rui', at: '2026-03-01T10:30:00Z', withdrawnBy: null, withdrawnAt: null, mine: false };
const opened: OpenedText = { text, words: 'Mwen pa ka soti nan kay la', place: null, translations: [], told: [] };
const queue: ForeignTexts = {
  items: [text, { ...text, observationId: 8, language: 'und', guess: 'und', dueAt: null, passes: 2 }], total: 2, next: null,
  counts: [{ state: 'WAITING', language: 'ht', texts: 1 }, { state: 'WAITING', language: 'und', texts: 1 }, { state: 'TRANSLATED', language: 'qu', texts: 2 }],
};

const fetched = globalThis.fetch;
let calls: { method: string; path: string; body: unknown }[] = [];
let answers: Record<string, unknown> = {};

beforeEach(() => {
  calls = [];
  workingInquiry.set('INQ-1');
  answers = { '/api/detection/foreign-texts?state=waiting': queue, '/api/detection/foreign-texts/7': opened, '/api/detection/translations?observation=7': { state: 'TRANSLATED', language: 'ht', translations: [translation] } };
  globalThis.fetch = (async (path: string, options: RequestInit) => {
    calls.push({ method: options.method ?? 'GET', path, body: options.body ? JSON.parse(String(options.body)) : undefined });
    return path in answers ? new Response(JSON.stringify(answers[path])) : new Response('{"code":"absent"}', { status: 404 });
  }) as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = fetched;
  workingInquiry.set(null);
});

function show(part: React.ReactElement, at = '/explore/interpret', roles: Role[] = ['ANALYST']) {
  const router = createMemoryRouter([{ element: <Outlet context={person(roles)} />, children: [{ path: '/explore/interpret/:id?', element: part }] }], { initialEntries: [at] });
  render(<MantineProvider env="test"><WordsProvider><QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><RouterProvider router={router} /></QueryClientProvider></WordsProvider></MantineProvider>);
  return router;
}

describe('the queue', () => {
  it('tells language, urgency and how much is done, and no words of a text', async () => {
    show(<InterpretPage />);
    expect(await screen.findByText('2 of 4 texts are done')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Haitian Creole.*Urgent.*Calls/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Unknown language.*2 people could not read it/ })).toBeTruthy();
    expect(document.body.textContent).not.toContain('soti');
    expect(calls.map((call) => call.path)).toEqual(['/api/detection/foreign-texts?state=waiting']);
  });

  it('opens the first text by key', async () => {
    const router = show(<InterpretPage />);
    await screen.findByText('2 of 4 texts are done');
    fireEvent.keyDown(window, { key: 'j' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/explore/interpret/7'));
  });

  it('says what would fill it when it is empty', async () => {
    answers['/api/detection/foreign-texts?state=waiting'] = { items: [], total: 0, counts: [], next: null };
    show(<InterpretPage />);
    expect(await screen.findByText('No text waits for an interpreter')).toBeTruthy();
    expect(screen.getByText(/Texts of fewer than five words, numbers and links do not/)).toBeTruthy();
  });

  it('is closed to those who do not interpret', async () => {
    show(<InterpretPage />, '/explore/interpret', ['PROSECUTOR']);
    await waitFor(() => expect(document.body.textContent).toBeTruthy());
    expect(calls).toEqual([]);
  });
});

describe('a text', () => {
  it('is taken by key, and only then translated', async () => {
    show(<InterpretPage />, '/explore/interpret/7');
    expect((await screen.findByText('Mwen pa ka soti nan kay la')).getAttribute('lang')).toBe('ht');
    expect(screen.queryByRole('form', { name: 'Translation' })).toBeNull();
    const taken = { ...opened, text: { ...text, state: 'TAKEN' as const, takenBy: 'Ana', takenAt: '2026-03-01T10:05:00Z', mine: true } };
    answers['/api/detection/foreign-texts/7/take'] = taken;
    answers['/api/detection/foreign-texts/7'] = taken;
    fireEvent.keyDown(window, { key: 't' });
    expect(await screen.findByRole('form', { name: 'Translation' })).toBeTruthy();

    answers['/api/detection/foreign-texts/7/translations'] = { ...opened, translations: [translation] };
    expect((screen.getByRole('button', { name: 'Save the translation' }) as HTMLButtonElement).disabled).toBe(true);
    fireEvent.change(screen.getByLabelText(/What it says/), { target: { value: ' I cannot leave ' } });
    fireEvent.keyDown(screen.getByLabelText(/What it says/), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(calls.find((call) => call.path.endsWith('/translations'))?.body).toEqual({ language: 'ht', into: 'en', words: 'I cannot leave' }));
  });
});

describe('the translations of a record', () => {
  it('are marked as such, with who and when, beside the way to the queue', async () => {
    show(<RecordTranslations id={7} />);
    expect((await screen.findByText('I cannot leave the house')).getAttribute('lang')).toBe('en');
    expect(screen.getByText('Translation: Haitian Creole → English')).toBeTruthy();
    expect(screen.getByText(/Translated by Rui/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'In the interpreter queue' }).getAttribute('href')).toBe('/explore/interpret/7');
    expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull();
  });

  it('can be withdrawn by a supervisor, and stay readable when they were', async () => {
    answers['/api/detection/translations?observation=7'] = { state: 'WAITING', language: 'ht', translations: [translation, { ...translation, id: 2, version: 1, words: 'Older words', withdrawnBy: 'Ana', withdrawnAt: '2026-03-01T10:20:00Z' }] };
    show(<RecordTranslations id={7} />, '/explore/interpret', ['SUPERVISOR']);
    expect(await screen.findByText(/withdrawn by Ana/)).toBeTruthy();
    expect(screen.getByText('Older words')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Withdraw' })).toHaveLength(1);
  });
});
