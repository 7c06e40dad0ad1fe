import type { LeadSummary } from '../../api/types';
import { useKeys } from '../../parts/useKeys';

export function useQueueKeys(leads: LeadSummary[], chosen: number | undefined, open: (id: number) => void) {
  useKeys((key) => {
    const step = { j: 1, k: -1 }[key];
    if (step === undefined || leads.length === 0) return false;
    const at = leads.findIndex((lead) => lead.id === chosen);
    const next = leads[Math.min(leads.length - 1, Math.max(0, at + step))];
    if (next.id !== chosen) open(next.id);
    return true;
  });
}
