import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get, query } from './http';
import type { Clash, Stop, TextContact, TextGroupSummary } from './texts';
import type { Marking, Page } from './types';

// GET /api/detection/organisations?cursor&containing → Page<OrganisationSummary> ; GET /api/detection/organisations/{id} → Organisation
/** What says that another controls or recruits. */
export type ControlSign = 'ALLEGED_IN_REPORT' | 'SAME_CONTACT_RECRUITS' | 'CONTACT_OF_FIRM' | 'ACCOUNT_RECEIVES_FROM_SEVERAL' | 'SPOKEN_FOR_BY_ANOTHER';
/** The texts come as those of a group do. */
export interface OrganisationSummary { texts: TextGroupSummary; templates: number; signs: ControlSign[] }
/** The group is that of its template, where it has one. */
export interface OrganisationText { id: number; at: string | null; place: string | null; country: string | null; feed: string; marking: Marking; template: number | null; group: number | null; text: string }
export type TieKind = 'CONTACT' | 'TEMPLATE' | 'PICTURE' | 'HANDOVER';
/** What some texts share; an address has no label. For a handover, the days between the last use of the contact by one template and the first by the next. */
export interface Tie { kind: TieKind; label: string | null; template: number | null; group: number | null; gapDays: number; documents: number[] }
export interface Organisation {
  id: number; texts: number; firstAt: string | null; lastAt: string | null; shown: number; documents: OrganisationText[]; ties: Tie[];
  stops: Stop[]; clashes: Clash[]; contacts: TextContact[]; signs: ControlSign[]; why: string[];
}

export function useOrganisations() {
  return useInfiniteQuery({
    queryKey: ['organisations', 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<Page<OrganisationSummary>>(`/api/detection/organisations${query({ cursor: pageParam })}`, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** The organisations that one of these observations belongs to. */
export function useOrganisationsOf(observations: number[], enabled = true) {
  const containing = observations.join(',');
  return useQuery({
    queryKey: ['organisations', 'of', containing],
    enabled: enabled && observations.length > 0,
    queryFn: ({ signal }) => get<Page<OrganisationSummary>>(`/api/detection/organisations${query({ containing })}`, signal),
  });
}

export function useOrganisation(id: number) {
  return useQuery({ queryKey: ['organisation', id], queryFn: ({ signal }) => get<Organisation>(`/api/detection/organisations/${id}`, signal) });
}
