import { useOutletContext } from 'react-router';
import type { Me, Role, Room } from '../api/types';

/** The person who is logged in; every room lies inside the frame, which knows them. */
export function useThisPerson(): Me {
  return useOutletContext<Me>();
}

export function hasRole(me: Me, ...roles: Role[]): boolean {
  return me.roles.some((role) => roles.includes(role));
}

export function hasRoomFor(me: Me, room: Room): boolean {
  return me.rooms.includes(room);
}
