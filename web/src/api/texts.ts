import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { get, post, query } from './http';
import type { Marking, Page, Run } from './types';

// GET /api/detection/text-groups?cursor&containing → Page<TextGroupSummary> ; GET /api/detection/text-groups/{id} → TextGroup
// POST /api/detection/text-groups/{id}/split {documents, reason} | /merge {with, reason} → TextOutcome ; POST /api/detection/text-judgements/{id}/undo {}
export interface MonthCount { month: string; texts: number }
export interface TextGroupSummary { id: number; texts: number; firstAt: string | null; lastAt: string | null; opening: string; places: string[]; placesTotal: number; contacts: number; months: MonthCount[] }
export type SlotKind = 'PHONE' | 'PRICE' | 'NUMBER' | 'ADDRESS' | 'WORDS';
export interface Filling { text: string; texts: number }
export interface Slot { slot: number; kind: SlotKind; texts: number; fillings: Filling[] }
export interface Constant { words: string; slot?: null }
export type TemplatePiece = Constant | Slot;
export interface TextSpan { start: number; end: number; role: 'CONSTANT' | 'SLOT' | 'EDIT'; slot: number }
export interface TextDocument { id: number; at: string | null; place: string | null; country: string | null; feed: string; marking: Marking; text: string; spans: TextSpan[] }
export interface Stop { place: string; country: string; latitude: number; longitude: number; from: string; to: string; texts: number; documents: number[] }
/** Two stops, by their index, that one traveller could not both have made. */
export interface Clash { first: number; second: number; kilometres: number; hours: number }
export interface TextContact { id: number; kind: string; value: string; texts: number; firstAt: string | null; lastAt: string | null }
export interface TextJudgement { id: number; verdict: 'DIFFERENT' | 'SAME'; texts: number; reason: string; by: string; at: string; undone: boolean }
export interface TextGroup {
  id: number; texts: number; firstAt: string | null; lastAt: string | null; shown: number; template: TemplatePiece[]; documents: TextDocument[];
  stops: Stop[]; clashes: Clash[]; contacts: TextContact[]; signs: string[]; why: string[]; judgements: TextJudgement[];
}

/** What became of a group after a judgement; no group when fewer than two of its texts are left together. */
export interface TextOutcome { judgement: number; group: TextGroup | null }

/** Words that stay come with a slot of null. */
export const isSlot = (piece: TemplatePiece): piece is Slot => 'slot' in piece && typeof piece.slot === 'number';

export function useTextGroups(enabled = true) {
  return useInfiniteQuery({
    queryKey: ['text-groups', 'all'],
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<Page<TextGroupSummary>>(`/api/detection/text-groups${query({ cursor: pageParam })}`, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** The groups that hold one of these observations. */
export function useTextGroupsOf(observations: number[], enabled = true) {
  const containing = observations.join(',');
  return useQuery({
    queryKey: ['text-groups', 'of', containing],
    enabled: enabled && observations.length > 0,
    queryFn: ({ signal }) => get<Page<TextGroupSummary>>(`/api/detection/text-groups${query({ containing })}`, signal),
  });
}

export function useTextGroup(id: number) {
  return useQuery({ queryKey: ['text-group', id], queryFn: ({ signal }) => get<TextGroup>(`/api/detection/text-groups/${id}`, signal) });
}

function keep(client: QueryClient, { group }: TextOutcome) {
  if (group) client.setQueryData(['text-group', group.id], group);
  void client.invalidateQueries({ queryKey: ['text-groups'] });
  judged(client);
}

const detector = 'shared-templates';
const judgedAt = ['text-judged-at'];
const [pollMilliseconds, startMilliseconds] = [2_000, 15_000];

function judged(client: QueryClient) {
  client.setQueryData(judgedAt, Date.now());
  void client.invalidateQueries({ queryKey: ['text-runs'] });
}

const runsOf = (runs: Page<Run> | undefined) => runs?.items.filter((run) => run.detector === detector) ?? [];

/** Whether the detector works the groups out again, as it does after each judgement; when it is done, what is shown is asked for anew. */
export function useRegrouping(enabled: boolean): boolean {
  const client = useQueryClient();
  const runs = useQuery({
    queryKey: ['text-runs'], enabled, queryFn: ({ signal }) => get<Page<Run>>('/api/detection/runs', signal),
    // A run starts a moment after the judgement.
    refetchInterval: ({ state }) => (runsOf(state.data).some((run) => run.state === 'RUNNING') || Date.now() - (client.getQueryData<number>(judgedAt) ?? 0) < startMilliseconds ? pollMilliseconds : false),
  });
  const own = runsOf(runs.data);
  const done = Math.max(0, ...own.filter((run) => run.state === 'DONE').map((run) => run.id));
  const before = useRef(0);
  useEffect(() => {
    if (before.current > 0 && done > before.current) void refresh(client);
    before.current = done;
  }, [client, done]);
  return own.some((run) => run.state === 'RUNNING');
}

const refresh = (client: QueryClient) => Promise.all([client.invalidateQueries({ queryKey: ['text-group'] }), client.invalidateQueries({ queryKey: ['text-groups'] })]);

export function useSplitTexts(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (split: { documents: number[]; reason: string }) => post<TextOutcome>(`/api/detection/text-groups/${id}/split`, split),
    onSuccess: (outcome) => keep(client, outcome),
  });
}

export function useMergeTexts(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (merge: { with: number; reason: string }) => post<TextOutcome>(`/api/detection/text-groups/${id}/merge`, merge),
    onSuccess: (outcome) => keep(client, outcome),
  });
}

export function useUndoTextJudgement() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => post<{ id: number }>(`/api/detection/text-judgements/${id}/undo`, {}),
    onSuccess: () => { judged(client); return refresh(client); },
  });
}
