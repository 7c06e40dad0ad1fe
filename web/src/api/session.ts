import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { language, setLanguage, takeChoiceBeforeLogin, type Language } from '../i18n/language';
import { call, get, post, put, Refusal } from './http';
import { workingInquiry } from './inquiry';
import type { Me } from './types';

export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }) => {
      try {
        const me = await get<Me>('/api/safeguard/me', signal);
        keepInquiry(me);
        adoptLanguage(me.language);
        return me;
      } catch (failure) {
        if (failure instanceof Refusal && failure.problem.status === 401) return null;
        throw failure;
      }
    },
    staleTime: 60_000,
  });
}

/** An inquiry that ended, or that belongs to someone else who used this browser, is let go; an only one is chosen. */
export function keepInquiry(me: Me) {
  const open = me.inquiries.filter((inquiry) => inquiry.active);
  if (!open.some((inquiry) => inquiry.number === workingInquiry.get())) workingInquiry.set(open.length === 1 ? open[0].number : null);
}

export function useLogin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { username: string; password: string; code?: string }) =>
      call<Me>('POST', '/api/safeguard/login', { body: { json: credentials } }),
    onSuccess: async (me) => {
      keepInquiry(me);
      forgetAllButMe(client);
      client.setQueryData(['me'], await inChosenLanguage(me));
    },
  });
}

/** The account's own entry stays, since the frame watches it. */
function forgetAllButMe(client: QueryClient) {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
}

async function inChosenLanguage(me: Me): Promise<Me> {
  const chosen = takeChoiceBeforeLogin();
  if (!chosen || chosen === me.language) {
    adoptLanguage(me.language);
    return me;
  }
  // A refusal here must not stop the login: the account then keeps its old language.
  return put<Me>('/api/safeguard/me', { language: chosen }).catch(() => me);
}

function adoptLanguage(wanted: Language) {
  if (wanted !== language()) setLanguage(wanted);
}

export function useLogout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<void>('/api/safeguard/logout', {}),
    onSettled: () => {
      workingInquiry.set(null);
      // Whatever a tab kept of the work goes with the person.
      sessionStorage.clear();
      forgetAllButMe(client);
      client.setQueryData(['me'], null);
    },
  });
}

export function useSaveSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: { language?: string; theme?: string }) => put<Me>('/api/safeguard/me', settings),
    onSuccess: (me) => client.setQueryData(['me'], me),
  });
}
