import { useRef, type RefObject } from 'react';
import { useKeys } from './useKeys';

/** Frames in which a row that scrolled into view is drawn. */
const patience = 10;

/** j and k carry the focus from row to row, to the first link of each, on which Enter does what it does on links. */
export function useRowKeys(scroller: RefObject<HTMLElement | null>, count: number, show: (index: number) => void, enabled: boolean) {
  const at = useRef(-1);
  const focus = (index: number, frames: number) => {
    const link = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
    if (link) link.focus();
    else if (frames > 0) requestAnimationFrame(() => focus(index, frames - 1));
  };
  useKeys((key) => {
    const step = { j: 1, k: -1 }[key];
    if (!enabled || step === undefined || count === 0) return false;
    const row = document.activeElement?.closest<HTMLElement>('[data-index]');
    if (row && scroller.current?.contains(row)) at.current = Number(row.dataset.index);
    at.current = Math.min(count - 1, Math.max(0, at.current + step));
    show(at.current);
    focus(at.current, patience);
    return true;
  });
}
