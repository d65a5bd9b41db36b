import { sessionToken } from '~/app/http/cookies.server';
import { findLiveSession, type LiveSession } from '~/app/services/sessions.server';

/** Opens a page to everyone, signed in or not, and says whose session it is, if any. It gives no rights. */
export async function openToAll(request: Request): Promise<LiveSession | null> {
  const token = sessionToken(request);
  return token === null ? null : findLiveSession(token);
}
