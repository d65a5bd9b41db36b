import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { noSessionCookie, sessionCookie } from '~/app/services/session-cookie.server';
import { type SecretTry, trySecret } from '~/app/services/session-secret.server';
import { newToken } from '~/app/services/session-token.server';
import { appendSigningEvent } from '~/app/services/signing-event.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { endSessionRow, findSession, findSigningSubject, lockSessionRow, unlockSessionRow } from '~/db/sessions';
import { sessionStanding } from '~/forms/access/session-limits';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

type Cookie = { readonly cookie: string };

/** Locks a session under a new token: the PIN or the password of the worker opens it. One that is not open or locked stays dead. */
export async function lockSession(sessionId: string): Promise<Cookie> {
  const db = await database();
  return db.transaction().execute(async (within) => {
    const session = await findSession(within, sessionId);
    const locked = await lockUnderNewToken(within, sessionId);
    if (session?.state === 'open') {
      const actor = { kind: 'staff', id: session.staffId } as const;
      await appendAuditEvent(within, { at: now(), actor, event: { type: 'session_locked' } });
    }
    return locked;
  });
}

/**
 * Takes the signing rights from a family's session: at the end, to talk, to think. Every page is then the lock page, until
 * `giveBack`. Pass the transaction where the caller is in one.
 */
export async function endSigningSession(sessionId: string, within?: Database): Promise<Cookie> {
  return lockUnderNewToken(within ?? (await database()), sessionId);
}

/** "Exit this page" in a family's session: as `endSigningSession`, and the history says that they left. */
export async function leaveSigningSession(sessionId: string): Promise<Cookie> {
  const db = await database();
  return db.transaction().execute(async (within) => {
    const session = await findSession(within, sessionId);
    const locked = await lockUnderNewToken(within, sessionId);
    if (session?.state !== 'open' || session.signingSessionId === null) return locked;
    const { signingSessionId } = session;
    const subject = await findSigningSubject(within, signingSessionId);
    const actor = subject
      ? ({ kind: 'family', id: subject.personId } as const)
      : ({ kind: 'machine', id: 'exit' } as const);
    const event = { type: 'family_left_page', signingSessionId } as const;
    await appendSigningEvent(within, signingSessionId, { at: now(), actor, event });
    return locked;
  });
}

/** Opens a locked staff session for the PIN or the password, under a new token. Five wrong ones end it: sign in again. */
export async function unlock(sessionId: string, secret: string): Promise<Outcome<Cookie, Exclude<SecretTry, 'right'>>> {
  const db = await database();
  const session = await findSession(db, sessionId);
  if (session?.kind !== 'staff' || sessionStanding(session, now()) !== 'locked') return missing;
  const tried = await trySecret(session, secret);
  if (tried === 'no tries left') await endSessionRow(db, sessionId, now());
  if (tried !== 'right') return refused(tried);
  const { token, tokenHash } = newToken();
  const at = now();
  const opened = await db.transaction().execute(async (within) => {
    if (!(await unlockSessionRow(within, sessionId, tokenHash, at))) return false;
    const actor = { kind: 'staff', id: session.staffId } as const;
    await appendAuditEvent(within, { at, actor, event: { type: 'session_unlocked' } });
    return true;
  });
  return opened ? done({ cookie: sessionCookie(token) }) : missing;
}

async function lockUnderNewToken(db: Database, sessionId: string): Promise<Cookie> {
  const { token, tokenHash } = newToken();
  const locked = await lockSessionRow(db, sessionId, tokenHash, now());
  return { cookie: locked ? sessionCookie(token) : noSessionCookie() };
}
