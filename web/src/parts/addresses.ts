import type { SearchHit } from '../api/types';

export const observationAddress = (id: number) => `/explore/observations/${id}`;
export const entityAddress = (id: number) => `/explore/entities/${id}`;
export const selectorAddress = (id: number) => `/explore/selectors/${id}`;
export const networkAddress = (...nodes: string[]) => `/explore/network?nodes=${nodes.join(',')}`;

export function hitAddress(hit: Pick<SearchHit, 'type' | 'id'>): string {
  return { observation: observationAddress, entity: entityAddress, selector: selectorAddress }[hit.type](hit.id);
}
export const textsAddress = '/explore/texts';
/** With a lead, the page offers the way back to it. */
export const textGroupAddress = (id: number, lead?: number) => `${textsAddress}/${id}${lead === undefined ? '' : `?lead=${lead}`}`;
export const organisationsAddress = `${textsAddress}/organisations`;
export const organisationAddress = (id: number, lead?: number) => `${organisationsAddress}/${id}${lead === undefined ? '' : `?lead=${lead}`}`;
export const interpretersAddress = '/explore/interpret';
export const interpretAddress = (observation: number) => `${interpretersAddress}/${observation}`;
export const identitiesAddress = '/explore/identities';
export const identityAddress = (a: number, b: number) => `${identitiesAddress}/${a}/${b}`;
