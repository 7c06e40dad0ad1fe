import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWorkingInquiry } from './inquiry';
import { get, post, query } from './http';
import type { Me, Page, UrgentTip } from './types';

const everyMinute = 60_000;
const stoppers = ['ANALYST', 'SUPERVISOR', 'FIELD', 'LABOUR_INSPECTOR'] as const;

/** Whether the person's roles open the list of clocks; a feed manager sees them without an inquiry. */
export const mayListClocks = (me: Me) => !me.roles.includes('ADMINISTRATOR') && (me.roles.includes('FEED_MANAGER') || stoppers.some((role) => me.roles.includes(role)));

/** Whoever may read the records stops their clocks, within an inquiry. */
export function useMayStopClocks(me: Me): boolean {
  return useWorkingInquiry() !== null && stoppers.some((role) => me.roles.includes(role));
}

/** How many clocks run; small enough to be asked for on every page, and only while the page is in view. */
export function useRunningClocks(me: Me) {
  const inquiry = useWorkingInquiry();
  return useQuery({
    queryKey: ['urgent', 'count'],
    enabled: mayListClocks(me) && (inquiry !== null || me.roles.includes('FEED_MANAGER')),
    queryFn: ({ signal }) => get<{ running: number; overdue: number }>('/api/intake/tips/urgent/count', signal),
    refetchInterval: everyMinute,
  });
}

export type ClockState = 'running' | 'stopped';

/** A tip with the moment at which it is due by this machine's clock, which need not be right. */
export type ShownTip = UrgentTip & { dueHere: number };

export function useUrgentTips(state: ClockState) {
  return useInfiniteQuery({
    queryKey: ['urgent', state],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }): Promise<Page<ShownTip>> => {
      const page = await get<Page<UrgentTip>>(`/api/intake/tips/urgent${query({ state, cursor: pageParam })}`, signal);
      const now = Date.now();
      return { ...page, items: page.items.map((tip) => ({ ...tip, dueHere: now + tip.secondsLeft * 1000 })) };
    },
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: everyMinute,
  });
}

export function useClockAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: { id: number; outcome?: string }) =>
      act.outcome === undefined
        ? post<UrgentTip>(`/api/intake/tips/urgent/${act.id}/undo`, {})
        : post<UrgentTip>(`/api/intake/tips/urgent/${act.id}/stop`, { outcome: act.outcome }),
    // Also after a refusal: somebody else was faster.
    onSettled: () => void client.invalidateQueries({ queryKey: ['urgent'] }),
  });
}
