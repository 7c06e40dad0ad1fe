import { Stack } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { NavLink, useLocation } from 'react-router';
import type { Me } from '../api/types';
import { useT, type Key } from '../i18n';
import classes from './Rail.module.css';
import { methodsLink, roomLinks } from './rooms';
import { windowOf } from './timeWindow';

/** Left rail: only the rooms that the person may enter. */
export function Rail({ me }: { me: Me }) {
  return (
    <Stack gap={4} p={6} h="100%">
      {roomLinks.filter((link) => me.rooms.includes(link.room)).map((link) => <RoomItem key={link.path} {...link} />)}
      <div className={classes.end}><RoomItem {...methodsLink} /></div>
    </Stack>
  );
}

/** The same rooms along the bottom edge of a phone. */
export function RoomTabs({ me }: { me: Me }) {
  const t = useT();
  return (
    <nav className={classes.tabs} aria-label={t('rail.label')}>
      {roomLinks.filter((link) => me.rooms.includes(link.room)).map((link) => <RoomItem key={link.path} {...link} />)}
    </nav>
  );
}

function RoomItem({ path, label, icon: RoomIcon }: { path: string; label: Key; icon: Icon }) {
  const t = useT();
  const { search } = useLocation();
  return (
    <NavLink to={{ pathname: path, search: windowOf(search) }} className={classes.item}>
      <RoomIcon size={22} stroke={1.6} aria-hidden />
      <span className={classes.label}>{t(label)}</span>
    </NavLink>
  );
}
