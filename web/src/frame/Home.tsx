import { Navigate } from 'react-router';
import { PageNotFound } from './PageProblems';
import { useThisPerson } from './me';
import { roomLinks } from './rooms';

const preferred = ['leads', 'oversight', 'administration', 'feeds', 'situation', 'explore'] as const;

/** Leads to the room where this person's day starts. */
export function Home() {
  const me = useThisPerson();
  const room = preferred.find((name) => me.rooms.includes(name));
  const link = roomLinks.find((candidate) => candidate.room === room);
  return link ? <Navigate to={link.path} replace /> : <PageNotFound />;
}
