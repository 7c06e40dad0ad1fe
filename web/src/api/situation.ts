import { useQuery } from '@tanstack/react-query';
import { get, query } from './http';
import type { Kind } from './types';

/** Longitude, latitude, observation id, index of the kind, seconds since 1970. */
export type PointRow = [number, number, number, number, number];

export interface HotCell {
  cell: string;
  count: number;
  expected: number;
  z: number;
  p: number;
  q: number;
  significant: boolean;
  exposureNote?: string;
}

export interface Histogram {
  bucket: 'day' | 'week' | 'month';
  counts: { start: string; count: number }[];
}

interface Window {
  from?: string;
  to?: string;
}

/** The order in which the server numbers kinds. */
export const kindOrder: Kind[] = ['TIP', 'POST', 'TRANSFER', 'POSITION', 'DETECTION', 'INCIDENT', 'RECORD', 'CASE'];

export function usePoints(window: Window, enabled: boolean) {
  return useQuery({
    queryKey: ['points', window],
    enabled,
    staleTime: 60_000,
    queryFn: ({ signal }) => get<{ points: PointRow[]; truncated: boolean }>(`/api/observation/points${query({ ...window })}`, signal),
  });
}

export function useHistogram(window: Window) {
  return useQuery({
    queryKey: ['histogram', window],
    staleTime: 60_000,
    queryFn: ({ signal }) => get<Histogram>(`/api/observation/histogram${query({ ...window })}`, signal),
  });
}

export function useHotCells(period: string | null, enabled: boolean) {
  return useQuery({
    queryKey: ['hot-cells', period],
    enabled,
    staleTime: 60_000,
    queryFn: ({ signal }) => get<{ period: string; periods: string[]; cells: HotCell[] }>(`/api/detection/hot-cells${query({ period })}`, signal),
  });
}
