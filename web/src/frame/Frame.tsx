import { AppShell, Skeleton, Stack, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useMe } from '../api/session';
import type { Me } from '../api/types';
import { useT } from '../i18n';
import { ProblemNote } from '../parts/ProblemNote';
import { FirstPasswordPage } from '../rooms/account/FirstPasswordPage';
import { LoginPage } from '../rooms/login/LoginPage';
import { Palette } from './Palette';
import { Rail, RoomTabs } from './Rail';
import { TopBar } from './TopBar';
import { roomLinks } from './rooms';

/** Everything around the rooms. Without a session it is the login page, at whatever address. */
export function Frame() {
  const me = useMe();
  if (me.isPending) return <Waiting />;
  if (me.error) return <ProblemNote cause={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <LoginPage />;
  return me.data.passwordChangeNeeded ? <FirstPasswordPage /> : <RoomsFrame me={me.data} />;
}

function RoomsFrame({ me }: { me: Me }) {
  const t = useT();
  usePageTitle();
  useOwnTheme(me);
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 96, breakpoint: 'sm', collapsed: { mobile: true } }}
      footer={{ height: { base: 56, sm: 0 } }}
    >
      <a className="skip" href="#content">{t('app.skip')}</a>
      <AppShell.Header><TopBar me={me} /></AppShell.Header>
      <AppShell.Navbar visibleFrom="sm" aria-label={t('rail.label')}><Rail me={me} /></AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}><Outlet context={me} /></AppShell.Main>
      <AppShell.Footer hiddenFrom="sm"><RoomTabs me={me} /></AppShell.Footer>
      <Palette me={me} />
    </AppShell>
  );
}

/** The account's theme holds on whatever device it is used. */
function useOwnTheme({ id, theme }: Me) {
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(theme === 'system' ? 'auto' : theme), [id, theme]);
}

function usePageTitle() {
  const t = useT();
  const { pathname } = useLocation();
  useEffect(() => {
    const room = roomLinks.find((link) => pathname.startsWith(link.path));
    document.title = room ? `${t(room.label)} · Manumit` : 'Manumit';
  }, [pathname, t]);
}

function Waiting() {
  return (
    <Stack p="md" gap="sm" aria-busy="true">
      <Skeleton height={32} />
      <Skeleton height={200} />
    </Stack>
  );
}
