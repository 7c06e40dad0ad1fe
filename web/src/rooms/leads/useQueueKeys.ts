import { useEffect } from 'react';
import type { LeadSummary } from '../../api/types';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Calls the handler for plain keys pressed outside of fields and dialogs. */
export function useKeys(handler: (key: string) => boolean) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('[role=dialog]')) return;
      if (handler(event.key)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [handler]);
}

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
