import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { Me } from '../src/api/types';
import type { ShownTip } from '../src/api/urgent';
import { UrgentClocks } from '../src/frame/UrgentClocks';
import { WordsProvider } from '../src/i18n';
import { UrgentCard } from '../src/rooms/feeds/UrgentCard';

const manager: Me = {
  id: 1, username: 'felix', displayName: 'Felix', agency: { id: 1, key: 'police', name: 'Police', country: 'CO', kind: 'police' }, roles: ['FEED_MANAGER'], language: 'en',
  inquiries: [], rooms: ['feeds'], totp: false, theme: 'system', passwordChangeNeeded: false,
};

const tip: ShownTip = {
  observationId: 7, feedKey: 'calls', feedName: 'Calls', marking: 'TLP:AMBER', typedBy: null, startedAt: '2026-03-01T10:00:00Z', dueAt: '2026-03-01T11:00:00Z',
  secondsLeft: -4330, overdue: true, running: true, lastStop: null, dueHere: Date.now() - 4_330_000,
};

/** As the frame shows it, with what the server last said. */
function show(part: React.ReactElement, count?: { running: number; overdue: number }) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  if (count) client.setQueryData(['urgent', 'count'], count);
  const router = createMemoryRouter([{ path: '/', element: part }]);
  render(<MantineProvider><WordsProvider><QueryClientProvider client={client}><RouterProvider router={router} /></QueryClientProvider></WordsProvider></MantineProvider>);
}

describe('the alert in the frame', () => {
  it('leads to the list and says in words how many clocks are overdue', async () => {
    show(<UrgentClocks me={manager} />, { running: 3, overdue: 1 });
    const link = await screen.findByRole('link', { name: '3 urgent tips wait for an answer, 1 overdue' });
    expect(link.getAttribute('href')).toBe('/feeds/urgent');
  });

  it('is not there while no clock runs', async () => {
    show(<><UrgentClocks me={manager} /><p>shown</p></>, { running: 0, overdue: 0 });
    await screen.findByText('shown');
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('a card', () => {
  it('says how far over its time a clock is, by a word besides the colour', async () => {
    show(<UrgentCard tip={tip} />);
    expect((await screen.findByRole('timer')).textContent).toBe('1 hr 12 min over');
    expect(screen.getByText('Overdue')).toBeTruthy();
    expect(screen.getByText(/typed in by Unknown/)).toBeTruthy();
  });

  it('keeps the time of a clock that was stopped, with what was said', async () => {
    show(<UrgentCard tip={{ ...tip, running: false, secondsLeft: 600, overdue: false, lastStop: { outcome: 'A patrol is there', by: 'Rui', at: '2026-03-01T10:50:00Z', undoneBy: null, undoneAt: null } }} />);
    expect(await screen.findByText('Stopped in time, 10 min before it was due')).toBeTruthy();
    expect(screen.getByText('A patrol is there')).toBeTruthy();
    expect(screen.queryByRole('timer')).toBeNull();
  });
});
