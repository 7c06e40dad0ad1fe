import { MantineProvider, MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router';
import { onLoggedOut, Refusal } from './api/http';
import { workingInquiry } from './api/inquiry';
import { useT, WordsProvider } from './i18n';
import { subscribeLanguage } from './i18n/language';
import { router } from './routes';
import { cssVariables, theme } from './theme';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (failures, cause) => failures < 1 && !(cause instanceof Refusal && cause.problem.status >= 400 && cause.problem.status < 500),
    },
  },
});

export function App() {
  useEffect(() => {
    // What may be seen, and the language of sentences, depend on these two: everything but the account is read again.
    const reread = () => void client.resetQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
    const stops = [
      workingInquiry.subscribe(reread),
      subscribeLanguage(reread),
      onLoggedOut(() => client.setQueryData(['me'], null)),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <WordsProvider>
        <QueryClientProvider client={client}>
          <Notes />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </WordsProvider>
    </MantineProvider>
  );
}

function Notes() {
  const t = useT();
  return (
    <MantineThemeProvider inherit theme={{ components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('common.close') } } } } }}>
      <Notifications position="bottom-right" autoClose={8000} />
    </MantineThemeProvider>
  );
}
