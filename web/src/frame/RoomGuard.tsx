import { Anchor } from '@mantine/core';
import { Link, Outlet } from 'react-router';
import type { Room } from '../api/types';
import { useT } from '../i18n';
import { EmptyState } from '../parts/EmptyState';
import { hasRoomFor, useThisPerson } from './me';

/** The addresses below it belong to a room: whoever may not enter it is told so, and nothing of it is asked for. */
export function RoomGuard({ room }: { room: Room }) {
  const t = useT();
  const me = useThisPerson();
  if (hasRoomFor(me, room)) return <Outlet context={me} />;
  return <EmptyState title={t('room.closed')}>{t('room.closedWhy')} <Anchor component={Link} to="/" size="sm" underline="always">{t('room.closedBack')}</Anchor></EmptyState>;
}
