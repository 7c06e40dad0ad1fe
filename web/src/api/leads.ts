import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, query } from './http';
import type { Assessment, Lead, LeadSummary, Page } from './types';

export interface LeadFilter {
  state?: string;
  mine?: string;
  form?: string;
  q?: string;
  from?: string;
  to?: string;
}

export function useLeadQueue(filter: LeadFilter, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['leads', filter],
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<Page<LeadSummary>>(`/api/lead/leads${query({ ...filter, cursor: pageParam })}`, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 60_000,
  });
}

export function useLead(id: number | undefined) {
  return useQuery({
    queryKey: ['lead', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => get<Lead>(`/api/lead/leads/${id}`, signal),
  });
}

type LeadAct =
  | { act: 'take' }
  | { act: 'assign'; userId: number }
  | { act: 'notes'; text: string }
  | { act: 'assessments'; verdict: Assessment; reason: string }
  | { act: 'undo'; historyId: number };

/** Triage: every act answers with the lead as it then is. */
export function useLeadAct(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, ...body }: LeadAct) => post<Lead>(`/api/lead/leads/${id}/${act}`, body),
    onSuccess: (lead) => {
      client.setQueryData(['lead', id], lead);
      void client.invalidateQueries({ queryKey: ['leads'] });
    },
  });
}
