import { isSlot, type TemplatePiece, type TextDocument, type TextSpan } from '../../../api/texts';

export interface Difference {
  /** From 1; 0 for a text's own change outside of the slots. */
  slot: number;
  /** For a change of its own: behind which slot it stands, 0 before the first. */
  after: number;
  first: string | null;
  second: string | null;
  same: boolean;
}

interface Parts { slots: Map<number, string[]>; changes: Map<number, string[]> }

const plain = (text: string | null) => text?.replace(/\s+/gu, ' ').trim() ?? null;
const joined = (parts: string[] | undefined) => (parts ? parts.join(' … ') : null);

function add(map: Map<number, string[]>, key: number, text: string) {
  const before = map.get(key);
  if (before) before.push(text);
  else map.set(key, [text]);
}

const inOrder = (spans: TextSpan[]) => [...spans].sort((a, b) => a.start - b.start);

/** What a text has of its own: its fillings slot by slot, and its changes by the slot that they follow. */
function partsOf({ text, spans }: Pick<TextDocument, 'text' | 'spans'>): Parts {
  const parts: Parts = { slots: new Map(), changes: new Map() };
  let after = 0;
  for (const span of inOrder(spans)) {
    const words = text.slice(span.start, span.end);
    if (span.role === 'CONSTANT' || !words.trim()) continue;
    if (span.role === 'SLOT' && span.slot > 0) {
      add(parts.slots, span.slot, words);
      after = span.slot;
    } else add(parts.changes, after, words);
  }
  return parts;
}

/** Two texts slot by slot in the order of the template, with their own changes between; a place where neither has anything is left out. */
export function differences(template: TemplatePiece[], first: Pick<TextDocument, 'text' | 'spans'>, second: Pick<TextDocument, 'text' | 'spans'>): Difference[] {
  const [a, b] = [partsOf(first), partsOf(second)];
  const known = template.filter(isSlot).map((piece) => piece.slot);
  const order = [...new Set([...known, ...[...a.slots.keys(), ...b.slots.keys()].sort((x, y) => x - y)])];
  const row = (slot: number, after: number, x: string | null, y: string | null): Difference[] => (x === null && y === null ? [] : [{ slot, after, first: x, second: y, same: plain(x) === plain(y) }]);
  const changes = (after: number) => row(0, after, joined(a.changes.get(after)), joined(b.changes.get(after)));
  return [...changes(0), ...order.flatMap((slot) => [...row(slot, slot, joined(a.slots.get(slot)), joined(b.slots.get(slot))), ...changes(slot)])];
}

/** The whole text in stretches; what no span covers belongs to none. */
export function stretches({ text, spans }: Pick<TextDocument, 'text' | 'spans'>): { text: string; role: TextSpan['role'] | null; slot: number }[] {
  const pieces: ReturnType<typeof stretches> = [];
  let at = 0;
  for (const span of inOrder(spans)) {
    if (span.start < at || span.end > text.length || span.end <= span.start) continue;
    if (span.start > at) pieces.push({ text: text.slice(at, span.start), role: null, slot: 0 });
    pieces.push({ text: text.slice(span.start, span.end), role: span.role, slot: span.slot });
    at = span.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), role: null, slot: 0 });
  return pieces;
}

/** The text a number of steps on, staying within the list. */
export function stepFrom(documents: Pick<TextDocument, 'id'>[], id: number, steps: number): number {
  const index = documents.findIndex((each) => each.id === id);
  const next = Math.min(documents.length - 1, Math.max(0, index + steps));
  return documents[next]?.id ?? id;
}
