import { useQuery } from '@tanstack/react-query';
import { get } from './http';
import type { Observation } from './types';

export function useObservation(id: number | undefined) {
  return useQuery({
    queryKey: ['observation', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => get<Observation>(`/api/observation/observations/${id}`, signal),
  });
}
