import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, query } from './http';
import type { DetectorCard, JournalEntry, Page, Run } from './types';

export interface JournalFilter { actor?: string; action?: string; subjectType?: string; subjectId?: string; inquiry?: string; from?: string; to?: string }
export interface Checkpoint { size: number; rootHash: string; at: string; signature: string; keyId: string }
export interface Proof { leafIndex: number; treeSize: number; leafHash: string; path: string[] }

const journal = '/api/safeguard/journal';

export function useJournal(filter: JournalFilter) {
  return useInfiniteQuery({
    queryKey: ['journal', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<Page<JournalEntry>>(journal + query({ ...filter, cursor: pageParam }), signal),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Every act that can be filtered for, in words. */
export function useActs() {
  return useQuery({ queryKey: ['journal-acts'], staleTime: 300_000, queryFn: ({ signal }) => get<{ action: string; text: string }[]>(`${journal}/acts`, signal) });
}

export function useCheckpoints() {
  return useQuery({ queryKey: ['checkpoints'], queryFn: ({ signal }) => get<Checkpoint[]>(`${journal}/checkpoints`, signal) });
}

export function useProof(sequence: number | null, wanted: boolean) {
  return useQuery({ queryKey: ['proof', sequence], enabled: wanted && sequence !== null, queryFn: ({ signal }) => get<Proof>(`${journal}/proof/${sequence}`, signal) });
}

export function useVerification() {
  return useMutation({ mutationFn: () => post<{ ok: boolean; size: number; rootHash: string; problems: string[] }>(`${journal}/verify`, {}) });
}

export function useDetectors() {
  return useQuery({ queryKey: ['detectors'], queryFn: ({ signal }) => get<DetectorCard[]>('/api/detection/detectors', signal) });
}

export function useRuns(enabled: boolean) {
  return useQuery({ queryKey: ['runs'], enabled, queryFn: ({ signal }) => get<Page<Run>>('/api/detection/runs', signal) });
}

export function useStartRun() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (detector: string) => post<Run>('/api/detection/runs', { detector }), onSuccess: () => client.invalidateQueries({ queryKey: ['runs'] }) });
}
