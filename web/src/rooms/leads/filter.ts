import type { LeadFilter } from '../../api/leads';
import { instants } from '../../frame/timeWindow';

/** The filters of the queue, as they stand in the address. */
export function filterOf(parameters: URLSearchParams): LeadFilter {
  const value = (name: string) => parameters.get(name) ?? undefined;
  return { state: value('state'), mine: value('mine'), form: value('form'), q: value('q'), ...instants({ from: value('from'), to: value('to') }) };
}
