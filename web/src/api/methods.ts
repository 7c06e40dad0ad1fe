import { useQuery } from '@tanstack/react-query';
import { get, query } from './http';
import type { Marking } from './types';

// GET /api/detection/recruiters-methods?containing → TextMethods
export interface TextMethod { code: string; name: string; probability: number }
/** Positions are UTF-16 units of the raw text; weights are nats, below zero they speak against. */
export interface MethodPhrase { start: number; end: number; method: string; says: string; weightNats: number }
export interface MethodText { id: number; at: string | null; feed: string; marking: Marking; text: string; methods: TextMethod[]; phrases: MethodPhrase[] }
export interface MethodGroup { id: number; texts: number; methods: TextMethod[]; why: string[]; shown: MethodText[] }
export interface TextMethods { items: MethodGroup[]; note: string; lookalikes: string[] }

/** What texts among these observations do to win people, where at least two independent signs say so. */
export function useMethodsOf(observations: number[], enabled = true) {
  const containing = observations.join(',');
  return useQuery({
    queryKey: ['recruiters-methods', containing],
    enabled: enabled && observations.length > 0,
    queryFn: ({ signal }) => get<TextMethods>(`/api/detection/recruiters-methods${query({ containing })}`, signal),
  });
}
