import { useMutation, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { get, post, put, remove } from './http';
import type { Agency, Inquiry, Page, Role } from './types';

export interface User { id: number; username: string; displayName: string; agency: Agency; roles: Role[]; language: string; disabled?: boolean; enabled?: boolean }
export interface UserInput { username?: string; displayName: string; agencyId: number; roles: Role[]; language: string; password?: string }
export interface Token { id: number; name: string; expires: string; token?: string | null }
export interface InquiryInput { number?: string; title: string; authority: string; suspicion: string; purpose: string; expires: string; memberIds: number[] }

const base = '/api/safeguard';
export const isDisabled = (user: User) => user.disabled ?? user.enabled === false;

export const useUsers = (enabled = true) => useQuery({ queryKey: ['users'], enabled, queryFn: ({ signal }) => get<Page<User>>(`${base}/users`, signal) });
export const useAgencies = () => useQuery({ queryKey: ['agencies'], queryFn: ({ signal }) => get<Page<Agency>>(`${base}/agencies`, signal) });
export const useInquiries = () => useQuery({ queryKey: ['inquiries'], queryFn: ({ signal }) => get<Page<Inquiry>>(`${base}/inquiries`, signal) });
export const useTokens = () => useQuery({ queryKey: ['tokens'], queryFn: ({ signal }) => get<Page<Token>>(`${base}/tokens`, signal) });

/** A change that makes the named lists be read again. */
function useChange<Input, Output>(change: (input: Input) => Promise<Output>, ...lists: QueryKey[]) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => Promise.all(lists.map((queryKey) => client.invalidateQueries({ queryKey }))) });
}

export const useSaveUser = (id?: number) => useChange((user: UserInput) => (id === undefined ? post<User>(`${base}/users`, user) : put<User>(`${base}/users/${id}`, user)), ['users']);
export const useDisableUser = () => useChange((id: number) => post<User>(`${base}/users/${id}/disable`, {}), ['users']);
export const useAddAgency = () => useChange((agency: Omit<Agency, 'id'>) => post<Agency>(`${base}/agencies`, agency), ['agencies']);
export const useShare = () => useChange(({ of, withAgencyId }: { of: number; withAgencyId: number }) => post<void>(`${base}/agencies/${of}/shares`, { withAgencyId }));
export const useOpenInquiry = () => useChange((inquiry: InquiryInput) => post<Inquiry>(`${base}/inquiries`, inquiry), ['inquiries'], ['me']);
export const useAddMember = () => useChange(({ id, userId }: { id: number; userId: number }) => post<Inquiry>(`${base}/inquiries/${id}/members`, { userId }), ['inquiries'], ['me']);
export const useRemoveMember = () => useChange(({ id, userId }: { id: number; userId: number }) => remove<Inquiry>(`${base}/inquiries/${id}/members/${userId}`), ['inquiries'], ['me']);
export const useCloseInquiry = () => useChange((id: number) => post<Inquiry>(`${base}/inquiries/${id}/close`, {}), ['inquiries'], ['me']);
export const useMakeToken = () => useChange((token: { name: string; expires: string }) => post<Token>(`${base}/tokens`, token), ['tokens']);
export const useRevokeToken = () => useChange((id: number) => remove<void>(`${base}/tokens/${id}`), ['tokens']);
