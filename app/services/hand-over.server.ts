import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { sessionCookie } from '~/app/services/session-cookie.server';
import { trySecret } from '~/app/services/session-secret.server';
import { newToken } from '~/app/services/session-token.server';
import { appendSigningEvent } from '~/app/services/signing-event.server';
import type { Database } from '~/db/connection';
import {
  endSessionRow,
  findSession,
  insertSession,
  listSessionsOfSigning,
  parkSession,
  rebindSession,
  type Session,
} from '~/db/sessions';
import { sessionStanding, signingExpiry } from '~/forms/access/session-limits';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

export type GiveBackReason = 'wrong secret' | 'no tries left' | 'waited too long';
export type GivenBack = { readonly cookie: string; readonly staffId: string; readonly signingSessionId: string };

/**
 * Gives the tablet to the family, inside the caller's transaction: the staff session is parked and a new session, bound to one
 * signing session, is opened; the caller answers with `sessionCookie(token)`. Another tablet that held the same signing session
 * loses it. Throws when the staff session is not open any more: the caller's own state has turned a second tap away before.
 */
export async function handOver(
  db: Database,
  staffSessionId: string,
  signingSessionId: string,
  at: string,
): Promise<{ readonly token: string }> {
  const staffSession = await findSession(db, staffSessionId);
  for (const other of await listSessionsOfSigning(db, signingSessionId)) await endSessionRow(db, other.id, at);
  const parked = await parkSession(db, staffSessionId, signingSessionId, at);
  if (!staffSession || !parked) throw new Error('Only an open staff session can hand the tablet over.');
  const { token, tokenHash } = newToken();
  const expiresAt = signingExpiry(at, staffSession.expiresAt);
  const started = { kind: 'signing', staffId: staffSession.staffId, signingSessionId, visitChildId: null } as const;
  await insertSession(db, { ...started, tokenHash, expiresAt }, at);
  return { token };
}

/**
 * The family goes on, in the same hand-over, to another form that the same person was given: both sessions of the tablet are
 * bound to it, so that nothing but its pages is there any more. Another tablet that held the next form loses it, as at a
 * hand-over. Call it inside the transaction. False where the tablet has gone on already: a second tap changes nothing.
 */
export async function passOn(db: Database, from: string, to: string, at: string): Promise<boolean> {
  const held = await listSessionsOfSigning(db, from);
  const parked = held.find(({ state }) => state === 'parked');
  if (!parked) return false;
  for (const other of await listSessionsOfSigning(db, to)) await endSessionRow(db, other.id, at);
  for (const { id, kind, expiresAt } of held) {
    await rebindSession(db, id, to, kind === 'signing' ? signingExpiry(at, parked.expiresAt) : expiresAt);
  }
  return true;
}

/**
 * Gives the tablet back to the worker who handed it over, for their PIN or password. Takes the session that the tablet holds:
 * the family's, or the parked one where the answer to the hand-over was lost. Gives a new staff session with the limit of the
 * parked one. Refused: wrong secret; five wrong ones, or two hours gone by, after which both sessions are over.
 */
export async function giveBack(httpSessionId: string, secret: string): Promise<Outcome<GivenBack, GiveBackReason>> {
  const db = await database();
  const held = await findSession(db, httpSessionId);
  if (!held?.signingSessionId || held.state === 'ended') return missing;
  const { signingSessionId } = held;
  const sessions = await listSessionsOfSigning(db, signingSessionId);
  const parked = sessions.find(({ state }) => state === 'parked');
  if (!parked || sessionStanding(parked, now()) === 'over') {
    await endAll(sessions);
    return refused('waited too long');
  }
  // One count for both ways in, so that the family's session and the parked one do not have five tries each.
  const tried = await trySecret(parked, secret);
  if (tried === 'no tries left') await endAll(sessions);
  if (tried !== 'right') return refused(tried);
  return resume(parked, signingSessionId);
}

async function resume(parked: Session, signingSessionId: string): Promise<Outcome<GivenBack, GiveBackReason>> {
  const db = await database();
  const at = now();
  const { token, tokenHash } = newToken();
  const { staffId, visitChildId, expiresAt } = parked;
  const resumed = await db.transaction().execute(async (within) => {
    // Two right answers at once: the second finds the parked session ended, and opens nothing.
    if (!(await endSessionRow(within, parked.id, at))) return false;
    for (const other of await listSessionsOfSigning(within, signingSessionId))
      await endSessionRow(within, other.id, at);
    const started = { kind: 'staff', staffId, signingSessionId: null, visitChildId } as const;
    await insertSession(within, { ...started, tokenHash, expiresAt }, at);
    await appendSigningEvent(within, signingSessionId, {
      at,
      actor: { kind: 'staff', id: staffId },
      event: { type: 'tablet_given_back', signingSessionId },
    });
    return true;
  });
  return resumed ? done({ cookie: sessionCookie(token), staffId, signingSessionId }) : missing;
}

async function endAll(sessions: readonly Session[]): Promise<void> {
  const db = await database();
  const at = now();
  await db.transaction().execute(async (within) => {
    for (const session of sessions) await endSessionRow(within, session.id, at);
  });
}
