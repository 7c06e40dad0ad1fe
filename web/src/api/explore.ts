import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, query, remove } from './http';
import { questionsKey } from './identities';
import type { Entity, EntityChange, EntityRef, Judgement, Network, Page, SearchHit, SearchResult, SelectorRef } from './types';

export interface SearchFilter { q?: string; kind?: string; feed?: string; country?: string; from?: string; to?: string }

export function useSearch(filter: SearchFilter) {
  return useInfiniteQuery({
    queryKey: ['search', filter],
    enabled: !!(filter.q || filter.kind || filter.feed || filter.country),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<SearchResult>(`/api/observation/search${query({ ...filter, cursor: pageParam })}`, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useEntity(id: number) {
  return useQuery({ queryKey: ['entity', id], queryFn: ({ signal }) => get<Entity>(`/api/resolution/entities/${id}`, signal) });
}

export function useEntityHistory(id: number) {
  return useQuery({ queryKey: ['entity', id, 'history'], queryFn: ({ signal }) => get<EntityChange[]>(`/api/resolution/entities/${id}/history`, signal) });
}

export type SelectorPage = SelectorRef & { observationsPage: Page<SearchHit>; entities: EntityRef[] };

export function useSelectorPage(id: number) {
  return useQuery({ queryKey: ['selector', id], queryFn: ({ signal }) => get<SelectorPage>(`/api/resolution/selectors/${id}`, signal) });
}

export function useKnownShared(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (note: string | null) => (note === null ? remove<void>(`/api/resolution/selectors/${id}/known-shared`) : post<void>(`/api/resolution/selectors/${id}/known-shared`, { note })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['selector', id] }),
  });
}

/** A judgement changes the entities of both records, and which questions are open. */
function useAfterJudgement() {
  const client = useQueryClient();
  return () => Promise.all([questionsKey, ['likeness'], ['entity']].map((queryKey) => client.invalidateQueries({ queryKey })));
}

export function useJudge() {
  const after = useAfterJudgement();
  return useMutation({
    mutationFn: (judgement: { a: number; b: number; verdict: Judgement['verdict']; reason: string }) => post<Judgement>('/api/resolution/judgements', judgement),
    onSuccess: after,
  });
}

export function useUndoJudgement() {
  const after = useAfterJudgement();
  return useMutation({
    mutationFn: (id: number) => post<void>(`/api/resolution/judgements/${id}/undo`, {}),
    onSuccess: after,
  });
}

export const fetchNetwork = (nodes: string[], depth: number, signal?: AbortSignal) => get<Network>(`/api/resolution/network${query({ nodes: nodes.join(','), depth })}`, signal);

export function useNetwork(nodes: string[], depth: number) {
  return useQuery({ queryKey: ['network', nodes.join(), depth], enabled: nodes.length > 0, queryFn: ({ signal }) => fetchNetwork(nodes, depth, signal) });
}
