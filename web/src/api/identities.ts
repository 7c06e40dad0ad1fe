import { useQuery } from '@tanstack/react-query';
import { get } from './http';
import type { EntityRef, Judgement, Marking, Me, Role } from './types';

// GET /api/resolution/likenesses[?entity={id}], GET /api/resolution/likenesses/merged → Questions ; GET /api/resolution/likenesses/{a}/{b} → Comparison (ANALYST, SUPERVISOR, FINANCIAL_INTELLIGENCE_OFFICER)

/** Two records that may be of one person or firm. */
export interface Question {
  a: EntityRef;
  b: EntityRef;
  feedOfA: string | null;
  feedOfB: string | null;
  probability: number;
  /** Pairs of records that would come together. */
  records: number;
}

export interface Questions {
  /** First those whose answer is expected to bring most together. */
  pairs: Question[];
  /** When records were compared last; null before the first time. */
  at: string | null;
  allCompared: boolean;
}

/** What one comparison adds, beyond what the given columns told already; columns are FollowTheMoney properties. */
export interface Agreement { columns: string[]; agreement: string; bits: number; rarity: number; given: string[] }

export interface ComparedRecord {
  record: EntityRef;
  observation: number;
  feed: string | null;
  marking: Marking;
  properties: Record<string, string[]>;
  /** That its entity has now. */
  records: number;
  leads: { id: number; question: string; rank: number }[];
}

export interface Comparison {
  a: ComparedRecord;
  b: ComparedRecord;
  bits: number;
  prior: number;
  probability: number;
  steps: Agreement[];
  alreadyOne: boolean;
  /** Since when these two are taken for one for their likeness; null if they are not. */
  mergedSince: string | null;
  judgements: Judgement[];
}

const deciding: Role[] = ['ANALYST', 'SUPERVISOR', 'FINANCIAL_INTELLIGENCE_OFFICER'];

/** Who answers questions of identity; nobody else is shown them. As the server has it. */
export const mayJudgeIdentity = (me: Me) => deciding.some((role) => me.roles.includes(role));

const root = '/api/resolution/likenesses';
export const questionsKey = ['likenesses'];

/** What is to be decided, or what is taken for one for its likeness until somebody objects. */
export type QuestionList = 'open' | 'merged';

export const listKey = (list: QuestionList) => [...questionsKey, list];

export function useQuestions(list: QuestionList) {
  return useQuery({ queryKey: listKey(list), queryFn: ({ signal }) => get<Questions>(list === 'merged' ? `${root}/merged` : root, signal) });
}

/** Who may read how an entity came to be what it is. As the server has it. */
export const mayReadHistory = (me: Me) => mayJudgeIdentity(me) || me.roles.includes('PROSECUTOR');

/** Those that a record of one entity is one of. */
export function useQuestionsOf(entity: number) {
  return useQuery({ queryKey: [...questionsKey, entity], queryFn: ({ signal }) => get<Questions>(`${root}?entity=${entity}`, signal) });
}

export function useComparison(a: number, b: number) {
  return useQuery({ queryKey: ['likeness', a, b], queryFn: ({ signal }) => get<Comparison>(`${root}/${a}/${b}`, signal) });
}
