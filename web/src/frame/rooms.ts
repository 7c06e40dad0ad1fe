import {
  IconAdjustments, IconListDetails, IconMap2, IconMicroscope, IconNotebook, IconSearch, IconTransferIn, type Icon,
} from '@tabler/icons-react';
import type { Room } from '../api/types';
import type { Key } from '../i18n';

export interface RoomLink {
  room: Room;
  path: string;
  label: Key;
  icon: Icon;
}

/** In the order of the rail. */
export const roomLinks: RoomLink[] = [
  { room: 'situation', path: '/situation', label: 'room.situation', icon: IconMap2 },
  { room: 'leads', path: '/leads', label: 'room.leads', icon: IconListDetails },
  { room: 'explore', path: '/explore', label: 'room.explore', icon: IconSearch },
  { room: 'feeds', path: '/feeds', label: 'room.feeds', icon: IconTransferIn },
  { room: 'oversight', path: '/oversight', label: 'room.oversight', icon: IconNotebook },
  { room: 'administration', path: '/administration', label: 'room.administration', icon: IconAdjustments },
];

export const methodsLink = { path: '/methods', label: 'room.detectors' as Key, icon: IconMicroscope };
