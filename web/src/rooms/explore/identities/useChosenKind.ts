import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { EntityRef } from '../../../api/types';
import { identityAddress } from '../../../parts/addresses';
import type { QuestionKind } from './questions';

/** The kind in the address; it stays there from question to question. */
export function useChosenKind(): QuestionKind | undefined {
  const [parameters] = useSearchParams();
  const kind = parameters.get('kind');
  return kind === 'persons' || kind === 'firms' ? kind : undefined;
}

export function useQuestionAddress(): (pair: { a: Pick<EntityRef, 'id'>; b: Pick<EntityRef, 'id'> }) => string {
  const kind = useChosenKind();
  return useCallback(({ a, b }) => identityAddress(a.id, b.id) + (kind ? `?kind=${kind}` : ''), [kind]);
}
