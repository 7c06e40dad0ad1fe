import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { QuestionList } from '../../../api/identities';
import type { EntityRef } from '../../../api/types';
import { identitiesAddress, identityAddress } from '../../../parts/addresses';
import type { QuestionKind } from './questions';

/** The kind in the address; it stays there from question to question. */
export function useChosenKind(): QuestionKind | undefined {
  const [parameters] = useSearchParams();
  const kind = parameters.get('kind');
  return kind === 'persons' || kind === 'firms' ? kind : undefined;
}

/** Likewise the list. */
export function useChosenList(): QuestionList {
  const [parameters] = useSearchParams();
  return parameters.get('list') === 'merged' ? 'merged' : 'open';
}

function useChoice(): string {
  const kind = useChosenKind();
  const list = useChosenList();
  const chosen = new URLSearchParams({ ...(kind && { kind }), ...(list === 'merged' && { list }) }).toString();
  return chosen && `?${chosen}`;
}

export function useListAddress(): string {
  return identitiesAddress + useChoice();
}

export function useQuestionAddress(): (pair: { a: Pick<EntityRef, 'id'>; b: Pick<EntityRef, 'id'> }) => string {
  const choice = useChoice();
  return useCallback(({ a, b }) => identityAddress(a.id, b.id) + choice, [choice]);
}
