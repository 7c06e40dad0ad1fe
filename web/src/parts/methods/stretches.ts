import type { MethodPhrase } from '../../api/methods';

export interface Stretch { text: string; says: 'FOR' | 'AGAINST' | null }

/** The raw text cut where phrases begin and end; what speaks for a method goes before what speaks against another. */
export function stretches(text: string, phrases: Pick<MethodPhrase, 'start' | 'end' | 'weightNats'>[]): Stretch[] {
  const inside = phrases.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const cut: Stretch[] = [];
  for (let at = 0; at + 1 < cuts.length; at++) {
    const covering = inside.filter(({ start, end }) => start <= cuts[at] && end >= cuts[at + 1]);
    const says = covering.some(({ weightNats }) => weightNats > 0) ? 'FOR' : covering.length > 0 ? 'AGAINST' : null;
    const last = cut.at(-1);
    const words = text.slice(cuts[at], cuts[at + 1]);
    if (last && last.says === says) last.text += words;
    else cut.push({ text: words, says });
  }
  return cut;
}
