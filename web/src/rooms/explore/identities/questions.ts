import type { Question } from '../../../api/identities';
import type { EntityRef } from '../../../api/types';

export type QuestionKind = 'persons' | 'firms';

/** Persons are compared with persons, and firms and other bodies with each other. */
export const kindOf = ({ schema }: Pick<EntityRef, 'schema'>): QuestionKind => (schema === 'Person' ? 'persons' : 'firms');

type Pair = { a: Pick<EntityRef, 'id'>; b: Pick<EntityRef, 'id'> };

/** One name for a pair, whichever of the two comes first. */
export function pairKey({ a, b }: Pair): string {
  return `${Math.min(a.id, b.id)}-${Math.max(a.id, b.id)}`;
}

export const indexOfPair = (questions: Pair[], pair: Pair) => questions.findIndex((each) => pairKey(each) === pairKey(pair));

/**
 * The question that comes after one that was answered: the next, in the order in which they were read, that is still open, for
 * an answer may settle others with it; then the first of those passed over.
 */
export function nextQuestion(before: Question[], open: Question[], answered: Pair): Question | undefined {
  const left = open.filter((each) => pairKey(each) !== pairKey(answered));
  const behind = before.slice(indexOfPair(before, answered) + 1);
  return behind.map((each) => left.find((other) => pairKey(other) === pairKey(each))).find(Boolean) ?? left[0];
}
