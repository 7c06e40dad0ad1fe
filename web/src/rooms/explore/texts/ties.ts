import type { OrganisationText, Tie, TieKind } from '../../../api/organisations';

type Timed = Pick<OrganisationText, 'id' | 'at' | 'template'>;

/** A text on a strip of time: 0 is the first moment of all texts and 1 the last; texts that lie close to each other stand on levels. */
export interface Dot<Text extends Timed = OrganisationText> { text: Text; x: number; level: number }

/** The first and the last moment, in milliseconds. */
export type Stretch = [first: number, last: number];

/** So many dots find room beside each other on a phone. */
const columns = 40;

export function stretchOf(texts: Timed[]): Stretch | undefined {
  const moments = texts.flatMap(({ at }) => (at ? [Date.parse(at)] : []));
  return moments.length === 0 ? undefined : [Math.min(...moments), Math.max(...moments)];
}

/** A dot for each text that has a time, in order of time. */
export function dotsOf<Text extends Timed>(texts: Text[], [first, last]: Stretch): Dot<Text>[] {
  const levels = new Map<number, number>();
  const moment = ({ at }: Text) => Date.parse(at ?? '');
  return texts.filter(({ at }) => at).sort((a, b) => moment(a) - moment(b)).map((text) => {
    const x = last > first ? (moment(text) - first) / (last - first) : 0.5;
    const column = Math.min(columns - 1, Math.floor(x * columns));
    const level = levels.get(column) ?? 0;
    levels.set(column, level + 1);
    return { text, x, level };
  });
}

/** The two sides of a handover: the last dot of the template that had the contact first, and the first of the one that has it now. */
export function passing<Text extends Timed>(dots: Dot<Text>[]): { from: Dot<Text>; to: Dot<Text> } | undefined {
  const template = dots[0]?.text.template;
  const from = dots.filter((dot) => dot.text.template === template).at(-1);
  const to = dots.find((dot) => dot.text.template !== template);
  return from && to && { from, to };
}

/** Templates get A, B, C …, as columns of a sheet are named: those that tie texts first, then those that one text alone uses. */
export function templateNames({ ties, documents }: { ties: Tie[]; documents: Pick<Timed, 'template'>[] }): Map<number, string> {
  const templates = [...ties.filter((tie) => tie.kind === 'TEMPLATE'), ...documents].flatMap(({ template }) => (template === null ? [] : [template]));
  return new Map([...new Set(templates)].map((template, index) => [template, letters(index)]));
}

function letters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

const order: TieKind[] = ['CONTACT', 'HANDOVER', 'TEMPLATE', 'PICTURE'];

/** Ties of one kind together, what most texts share first. */
export function byKind(ties: Tie[]): { kind: TieKind; ties: Tie[] }[] {
  return order.map((kind) => ({ kind, ties: ties.filter((tie) => tie.kind === kind).sort((a, b) => b.documents.length - a.documents.length) })).filter((each) => each.ties.length > 0);
}
