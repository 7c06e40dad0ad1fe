import type { Agreement } from '../../../api/identities';
import { closenessOf, type Closeness } from './agreements';

export type Verdict = Closeness | 'oneSided';

/** A property with what each of the two says. */
export interface Line { property: string; a: string[]; b: string[]; verdict: Verdict }

export interface Piece { text: string; differs: boolean }

type Properties = Record<string, string[]>;

const word = /[\p{L}\p{M}\p{N}]+/gu;
const isDay = /^\d{4}(-\d{2}){0,2}$/;

/** Without case, accents and what stands between words. */
export function plain(text: string): string {
  return (text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(word) ?? []).join(' ');
}

function verdictOf(a: string[], b: string[], agreement: string | undefined): Verdict {
  if (a.length === 0 || b.length === 0) return 'oneSided';
  const [first, second] = [new Set(a.map(plain)), new Set(b.map(plain))];
  const shared = [...first].filter((value) => second.has(value)).length;
  if (shared === first.size && shared === second.size) return 'same';
  // What was compared knows more than the letters: a number with and without the code of its country is one number.
  const told = agreement === undefined ? undefined : closenessOf(agreement);
  if (told && told !== 'different') return told;
  return shared > 0 ? 'partly' : 'different';
}

/** Property by property: what was compared first, in that order, then the others by name. */
export function lines(a: Properties, b: Properties, steps: Pick<Agreement, 'columns' | 'agreement'>[], nameOf: (property: string) => string): Line[] {
  const stated = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((property) => (a[property]?.length ?? 0) + (b[property]?.length ?? 0) > 0);
  const compared = [...new Set(steps.flatMap((step) => step.columns))].filter((property) => stated.includes(property));
  const others = stated.filter((property) => !compared.includes(property)).sort((x, y) => nameOf(x).localeCompare(nameOf(y)));
  return [...compared, ...others].map((property) => {
    const [first, second] = [a[property] ?? [], b[property] ?? []];
    return { property, a: first, b: second, verdict: verdictOf(first, second, steps.find((step) => step.columns.includes(property))?.agreement) };
  });
}

/** How many letters two words share at their beginning, or, turned around, at their end. */
function common(x: string[], y: string[]): number {
  let at = 0;
  while (at < Math.min(x.length, y.length) && plain(x[at]) === plain(y[at])) at++;
  return at;
}

/** Of a word that is like another, the letters in which it differs; all of it where it is like none. */
function within(text: string, others: string[]): Piece[] {
  const letters = [...text];
  const best = others.map((other) => [...other]).map((other) => {
    const head = common(letters, other);
    const tail = Math.min(common([...letters].reverse(), [...other].reverse()), letters.length - head, other.length - head);
    return { head, tail, shared: (head + tail) / Math.max(letters.length, other.length) };
  }).sort((x, y) => y.shared - x.shared)[0];
  if (!best || best.shared < 0.5) return [{ text, differs: true }];
  const end = letters.length - best.tail;
  // A letter that only the other has leaves nothing here to mark: then the word is marked.
  if (best.head >= end) return [{ text, differs: true }];
  return [[0, best.head, false], [best.head, end, true], [end, letters.length, false]].map(([from, to, differs]) => ({ text: letters.slice(Number(from), Number(to)).join(''), differs: Boolean(differs) })).filter((piece) => piece.text);
}

/** A value in pieces: which of its words, in whatever order they stand, the other record does not have. */
export function pieces(text: string, others: string[]): Piece[] {
  const inPlace = isDay.test(text) && others.length === 1 && isDay.test(others[0]);
  const theirs = others.flatMap((other) => other.match(word) ?? []);
  const known = new Set(theirs.map(plain));
  const found: Piece[] = [];
  let at = 0;
  let index = 0;
  for (const match of text.matchAll(word)) {
    if (match.index > at) found.push({ text: text.slice(at, match.index), differs: false });
    // Of a day each part has its place: the third of April is not the fourth of March.
    if (inPlace) found.push({ text: match[0], differs: theirs[index] !== undefined && theirs[index] !== match[0] });
    else if (known.has(plain(match[0]))) found.push({ text: match[0], differs: false });
    else found.push(...within(match[0], theirs));
    at = match.index + match[0].length;
    index++;
  }
  if (at < text.length) found.push({ text: text.slice(at), differs: false });
  return found;
}
