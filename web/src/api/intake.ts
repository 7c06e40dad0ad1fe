import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call, get, post, put, query, upload } from './http';
import type { Agency, Batch, Feed, FeedInput, Inspection, MappingView, Page, QuarantineRow } from './types';

export function useFeeds() {
  return useQuery({ queryKey: ['feeds'], queryFn: ({ signal }) => get<Page<Feed>>('/api/intake/feeds', signal) });
}

export function useFeed(id: number | undefined) {
  return useQuery({ queryKey: ['feed', id], enabled: id !== undefined, queryFn: ({ signal }) => get<Feed>(`/api/intake/feeds/${id}`, signal) });
}

export function useSaveFeed(id?: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (feed: FeedInput) => (id === undefined ? post<Feed>('/api/intake/feeds', feed) : put<Feed>(`/api/intake/feeds/${id}`, feed)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['feeds'] });
      await client.invalidateQueries({ queryKey: ['feed', id] });
    },
  });
}

export interface LegalBasis { id: string; name: string; instrument: string; jurisdiction: string; certainty: string; note: string; decides?: boolean }
export interface RetentionRule { id: string; name: string; maximum: string; legalBasis: string }
export interface PurposeChoice { key: string; text: string; prohibited: boolean }

/** What a feed's legal fields may be. */
export function useLegalChoices() {
  const bases = useQuery({ queryKey: ['legal-bases'], staleTime: 300_000, queryFn: ({ signal }) => get<LegalBasis[]>('/api/law/legal-bases', signal) });
  const rules = useQuery({ queryKey: ['retention-rules'], staleTime: 300_000, queryFn: ({ signal }) => get<RetentionRule[]>('/api/law/retention-rules', signal) });
  const purposes = useQuery({ queryKey: ['purposes'], staleTime: 300_000, queryFn: ({ signal }) => get<PurposeChoice[]>('/api/safeguard/purposes', signal) });
  const agencies = useQuery({ queryKey: ['agencies'], staleTime: 300_000, queryFn: ({ signal }) => get<Page<Agency>>('/api/safeguard/agencies', signal) });
  return { bases: bases.data ?? [], rules: rules.data ?? [], purposes: purposes.data ?? [], agencies: agencies.data?.items ?? [] };
}

export function useBatches(feed?: string, enabled = true) {
  return useQuery({ queryKey: ['batches', feed], enabled, queryFn: ({ signal }) => get<Page<Batch>>(`/api/intake/batches${query({ feed })}`, signal) });
}

/** Progress as the server tells it; asks anew when the stream was cut. */
export function useBatchEvents() {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/intake/events');
    source.addEventListener('batch', (event) => {
      const batch = JSON.parse((event as MessageEvent<string>).data) as Batch;
      client.setQueriesData<Page<Batch>>({ queryKey: ['batches'] }, (page) => page && withBatch(page, batch));
      if (batch.state !== 'RUNNING' && batch.state !== 'RECEIVED') {
        void client.invalidateQueries({ queryKey: ['feeds'] });
        void client.invalidateQueries({ queryKey: ['quarantine'] });
      }
    });
    source.onopen = () => void client.invalidateQueries({ queryKey: ['batches'] });
    return () => source.close();
  }, [client]);
}

export function withBatch(page: Page<Batch>, batch: Batch): Page<Batch> {
  const known = page.items.some((item) => item.id === batch.id);
  return known
    ? { ...page, items: page.items.map((item) => (item.id === batch.id ? batch : item)) }
    : { ...page, items: [batch, ...page.items], total: page.total + 1 };
}

export function useBatchAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, act }: { id: number; act: 'cancel' | 'resume' | 'undo' }) => post<Batch>(`/api/intake/batches/${id}/${act}`, {}),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['batches'] }),
  });
}

/** Same file, same key: a repeated request is not a second load. */
export function sendFile(file: File, feedKey: string, signal: AbortSignal, onSent: (bytes: number) => void): Promise<Batch> {
  const identity = `${feedKey}/${file.name}/${file.size}/${file.lastModified}`;
  return upload<Batch>(`/api/intake/batches${query({ feed: feedKey, name: file.name })}`, file, { 'Idempotency-Key': encodeURIComponent(identity) }, signal, onSent);
}

const headBytes = 256 * 1024;

export function inspect(feedId: number, file: File, mapping?: MappingView, answers?: Record<string, string>): Promise<Inspection> {
  const form = new FormData();
  // A table in a zip (XLSX) cannot be read from its head alone.
  form.append('file', /\.xlsx$/i.test(file.name) ? file : file.slice(0, headBytes), file.name);
  if (mapping) form.append('mapping', JSON.stringify(mapping));
  if (answers) form.append('answers', JSON.stringify(answers));
  return call<Inspection>('POST', `/api/intake/feeds/${feedId}/inspect`, { body: { form } });
}

export function useSaveMapping(feedId: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mapping: MappingView) => put<MappingView>(`/api/intake/feeds/${feedId}/mapping`, mapping),
    onSuccess: () => client.invalidateQueries({ queryKey: ['feed', feedId] }),
  });
}

export interface QuarantineFilter { feed?: string; batch?: string; state?: string }

export function useQuarantine(filter: QuarantineFilter) {
  return useInfiniteQuery({
    queryKey: ['quarantine', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<Page<QuarantineRow>>(`/api/intake/quarantine${query({ state: 'open', ...filter, cursor: pageParam })}`, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useMendRow() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, fields }: { id: number; fields: QuarantineRow['fields'] }) => put<QuarantineRow>(`/api/intake/quarantine/${id}`, { fields }),
    onSuccess: (row) =>
      client.setQueriesData<InfiniteData<Page<QuarantineRow>>>({ queryKey: ['quarantine'] }, (data) =>
        data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.id === row.id ? row : item)) })) }),
  });
}

export function useQuarantineAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: { ids: number[]; reason?: string }) =>
      act.reason === undefined
        ? post<{ replayed: number; stillBroken: number }>('/api/intake/quarantine/replay', { ids: act.ids })
        : post<{ replayed: number; stillBroken: number } | undefined>('/api/intake/quarantine/discard', act),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['quarantine'] });
      void client.invalidateQueries({ queryKey: ['feeds'] });
    },
  });
}

export interface TipInput { feedKey: string; text: string; language: string; urgent: boolean; phone?: string; placeText?: string; occurredAt?: string; callbackSafe?: boolean }

export const sendTip = (tip: TipInput) => post<{ observationId: number; clockStartedAt?: string | null; dueAt?: string | null }>('/api/intake/tips', tip);
