import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWorkingInquiry } from './inquiry';
import { get, post, query } from './http';
import type { Kind, Marking, Me } from './types';

export type TextState = 'WAITING' | 'TAKEN' | 'TRANSLATED' | 'NOT_NEEDED';
export const textStates: TextState[] = ['WAITING', 'TAKEN', 'TRANSLATED', 'NOT_NEEDED'];
export interface ForeignText { observationId: number; kind: Kind; language: string; guess: string; receivedAt: string; feed: string; marking: Marking; dueAt: string | null; state: TextState; takenBy: string | null; takenAt: string | null; mine: boolean; passes: number }
export interface TextCount { state: TextState; language: string; texts: number }
export interface ForeignTexts { items: ForeignText[]; total: number; counts: TextCount[]; next: string | null }
export interface Translation { id: number; observationId: number; version: number; language: string; into: string; words: string; by: string; at: string; withdrawnBy: string | null; withdrawnAt: string | null; mine: boolean }
export interface OpenedText { text: ForeignText; words: string; place: string | null; translations: Translation[]; told: { language: string; by: string; at: string }[] }
export interface RecordTranslations { state: TextState | null; language: string | null; translations: Translation[] }

/** Languages that are read here: what is translated is translated into one of them. */
export const readLanguages = ['es', 'pt', 'en', 'fr'] as const;

const interpreters = ['ANALYST', 'SUPERVISOR', 'FIELD', 'LABOUR_INSPECTOR'] as const;

export const mayInterpret = (me: Me) => interpreters.some((role) => me.roles.includes(role));

const root = '/api/detection/foreign-texts';
const word = (state: TextState) => state.toLowerCase().replace('_', '-');

export function useForeignTexts(state: TextState, language: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['interpret', 'list', state, language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<ForeignTexts>(`${root}${query({ state: word(state), language, cursor: pageParam })}`, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 60_000,
  });
}

export function useForeignText(id: number) {
  return useQuery({ queryKey: ['interpret', 'text', id], queryFn: ({ signal }) => get<OpenedText>(`${root}/${id}`, signal) });
}

/** What interpreters made of a record; records that name somebody show theirs within an inquiry only, as themselves. */
export function useRecordTranslations(id: number, asked = true) {
  const inquiry = useWorkingInquiry();
  return useQuery({ queryKey: ['interpret', 'record', id, inquiry], enabled: asked, queryFn: ({ signal }) => get<RecordTranslations>(`/api/detection/translations${query({ observation: id })}`, signal) });
}

export type TextAct =
  | { act: 'take' | 'release' }
  | { act: 'language'; language: string }
  | { act: 'translations'; language: string; into: string; words: string };

function useFresh() {
  const client = useQueryClient();
  // Also after a refusal: somebody else was faster.
  return { onSettled: () => void client.invalidateQueries({ queryKey: ['interpret'] }) };
}

export function useTextAct(id: number) {
  return useMutation({ mutationFn: ({ act, ...body }: TextAct) => post<OpenedText | ForeignText>(`${root}/${id}/${act}`, body), ...useFresh() });
}

export function useWithdraw() {
  return useMutation({ mutationFn: (id: number) => post<Translation>(`/api/detection/translations/${id}/withdraw`, {}), ...useFresh() });
}
