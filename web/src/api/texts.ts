import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { get, post, query } from './http';
import type { Marking, Page } from './types';

// GET /api/detection/text-groups?cursor&containing → Page<TextGroupSummary> ; GET /api/detection/text-groups/{id} → TextGroup
// POST /api/detection/text-groups/{id}/split {documents, reason} | /merge {with, reason} → TextGroup ; POST /api/detection/text-judgements/{id}/undo {}
export interface MonthCount { month: string; texts: number }
export interface TextGroupSummary { id: number; texts: number; firstAt: string | null; lastAt: string | null; opening: string; places: string[]; placesTotal: number; contacts: number; months: MonthCount[] }
export type SlotKind = 'PHONE' | 'PRICE' | 'NUMBER' | 'ADDRESS' | 'WORDS';
export interface Filling { text: string; texts: number }
export interface Slot { slot: number; kind: SlotKind; texts: number; fillings: Filling[] }
export type TemplatePiece = { words: string } | Slot;
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

export const isSlot = (piece: TemplatePiece): piece is Slot => 'slot' in piece;

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

function keep(client: QueryClient, group: TextGroup) {
  client.setQueryData(['text-group', group.id], group);
  void client.invalidateQueries({ queryKey: ['text-groups'] });
}

export function useSplitTexts(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (split: { documents: number[]; reason: string }) => post<TextGroup>(`/api/detection/text-groups/${id}/split`, split),
    onSuccess: (group) => keep(client, group),
  });
}

export function useMergeTexts(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (merge: { with: number; reason: string }) => post<TextGroup>(`/api/detection/text-groups/${id}/merge`, merge),
    onSuccess: (group) => keep(client, group),
  });
}

export function useUndoTextJudgement() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => post<{ id: number }>(`/api/detection/text-judgements/${id}/undo`, {}),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['text-group'] }), client.invalidateQueries({ queryKey: ['text-groups'] })]),
  });
}
