import { giveBack } from '~/app/services/hand-over.server';
import { endSigningSession, leaveSigningSession, lockSession, unlock } from '~/app/services/session-lock.server';
import type { LiveSession } from '~/app/services/sessions.server';
import { done, type Outcome } from '~/forms/outcome';

export type OpenedLock = { readonly cookie: string; readonly signingSessionId: string | null };
export type LockReason = 'wrong secret' | 'no tries left' | 'waited too long';

/** Locks the screen of an open session, whoever holds it. Null when there is nothing open to lock. */
export async function lockScreen({ session, standing }: LiveSession): Promise<{ readonly cookie: string } | null> {
  if (standing !== 'open') return null;
  return session.kind === 'staff' ? lockSession(session.id) : endSigningSession(session.id);
}

/** "Exit this page": as `lockScreen`, under a new token even where it was locked, and a family's history says that they left. */
export async function leaveScreen({ session, standing }: LiveSession): Promise<{ readonly cookie: string } | null> {
  if (standing === 'parked') return null;
  return session.kind === 'staff' ? lockSession(session.id) : leaveSigningSession(session.id);
}

/**
 * Opens a lock page for the worker's PIN or password: their own locked session, or, after a family held the tablet, theirs that
 * waited (then `signingSessionId` says which signing session it was). Refused as `unlock` and `giveBack` are.
 */
export async function openScreen({ session }: LiveSession, secret: string): Promise<Outcome<OpenedLock, LockReason>> {
  if (session.signingSessionId !== null) return giveBack(session.id, secret);
  const outcome = await unlock(session.id, secret);
  return outcome.type === 'done' ? done({ ...outcome.value, signingSessionId: null }) : outcome;
}
