import type { LiveSession } from '~/app/services/sessions.server';

/** Where a session belongs: a worker's home, the family's page, or the lock page. */
export function homeOf({ session, standing }: LiveSession): '/' | '/family' | '/lock' {
  if (standing !== 'open') return '/lock';
  return session.kind === 'staff' ? '/' : '/family';
}
