import { useSyncExternalStore } from 'react';

/** The number of the inquiry in which the person works now; sent with every request. */
const key = 'manumit.inquiry';
const listeners = new Set<() => void>();
let current: string | null = sessionStorage.getItem(key) ?? localStorage.getItem(key);

export const workingInquiry = {
  get: () => current,
  set(number: string | null) {
    if (number === current) return;
    current = number;
    // Session storage wins, so that two windows can work in two inquiries.
    if (number) {
      sessionStorage.setItem(key, number);
      localStorage.setItem(key, number);
    } else {
      sessionStorage.removeItem(key);
      localStorage.removeItem(key);
    }
    listeners.forEach((listener) => listener());
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

export function useWorkingInquiry(): string | null {
  return useSyncExternalStore(workingInquiry.subscribe, workingInquiry.get);
}
