import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Days (UTC) from the address; either end may be open. */
export interface TimeWindow {
  from?: string;
  to?: string;
}

/** The part of an address' parameters that moves along from room to room. */
export function windowOf(search: string): string {
  const all = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of ['from', 'to']) {
    const value = all.get(name);
    if (value) kept.set(name, value);
  }
  return kept.toString();
}

export function useTimeWindow(): [TimeWindow, (next: TimeWindow) => void] {
  const [parameters, setParameters] = useSearchParams();
  const from = parameters.get('from') ?? undefined;
  const to = parameters.get('to') ?? undefined;
  const value = useMemo(() => ({ from, to }), [from, to]);
  const change = (next: TimeWindow) =>
    setParameters((old) => {
      const search = new URLSearchParams(old);
      for (const name of ['from', 'to'] as const) {
        const day = next[name];
        if (day) search.set(name, day);
        else search.delete(name);
      }
      return search;
    });
  return [value, change];
}

/** As instants for the server: from the start of the first day to the end of the last. */
export function instants({ from, to }: TimeWindow): { from?: string; to?: string } {
  return { from: from && `${from}T00:00:00Z`, to: to && `${to}T23:59:59Z` };
}
