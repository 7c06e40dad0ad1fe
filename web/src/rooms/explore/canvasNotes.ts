import { useState } from 'react';

const key = 'manumit.canvasNotes';

function read(): Map<string, string> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(key) ?? '[]') as [string, string][]);
  } catch {
    return new Map();
  }
}

/** Notes on nodes of the canvas. They may name persons: they stay in this tab, and go when it closes or the person logs out. */
export function useCanvasNotes(): [ReadonlyMap<string, string>, (node: string, text: string) => void] {
  const [notes, setNotes] = useState<ReadonlyMap<string, string>>(read);
  const write = (node: string, text: string) => {
    const next = new Map(notes);
    if (text.trim()) next.set(node, text);
    else next.delete(node);
    setNotes(next);
    sessionStorage.setItem(key, JSON.stringify([...next]));
  };
  return [notes, write];
}
