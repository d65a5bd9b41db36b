import { isDisabled } from '~/app/services/account-standing.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { sessionCookie } from '~/app/services/session-cookie.server';
import { hashToken, newToken } from '~/app/services/session-token.server';
import { appendAuditEvent } from '~/db/audit-events';
import {
  endSessionRow,
  findSession,
  findSessionByTokenHash,
  insertSession,
  type Session,
  touchSession,
} from '~/db/sessions';
import { findStaff, type Staff } from '~/db/staff';
import { sessionStanding, staffExpiry } from '~/forms/access/session-limits';

/** The session behind a cookie, with what it is worth now: never `over`. */
export type LiveSession = {
  readonly session: Session;
  readonly staff: Staff;
  readonly standing: 'open' | 'locked' | 'parked';
};

/** How often a session's use is written down: often enough for the idle limit, seldom enough to spare the disk. */
const TOUCH_AFTER = 30_000;

/** The session that a token opens, or null: unknown, ended, too old, or of a disabled account. An open one counts as used. */
export async function findLiveSession(token: string): Promise<LiveSession | null> {
  const db = await database();
  const at = now();
  const session = await findSessionByTokenHash(db, hashToken(token));
  if (!session) return null;
  const standing = sessionStanding(session, at);
  const staff = await findStaff(db, session.staffId);
  if (standing === 'over' || !staff || isDisabled(staff)) return null;
  const untouched = Date.parse(at) - Date.parse(session.lastSeenAt);
  if (standing === 'open' && untouched > TOUCH_AFTER) await touchSession(db, session.id, at);
  return { session, staff, standing };
}

/** Opens a staff session for someone who has just proved who they are, for ten hours at most. */
export async function openStaffSession(staffId: string): Promise<{ readonly cookie: string }> {
  const db = await database();
  const { token, tokenHash } = newToken();
  const at = now();
  await db.transaction().execute(async (within) => {
    const started = { kind: 'staff', staffId, signingSessionId: null, visitChildId: null } as const;
    await insertSession(within, { ...started, tokenHash, expiresAt: staffExpiry(at) }, at);
    await appendAuditEvent(within, { at, actor: { kind: 'staff', id: staffId }, event: { type: 'signed_in' } });
  });
  return { cookie: sessionCookie(token) };
}

/** Ends a session, at once and for good. Ending it twice is the same as once. */
export async function endSession(sessionId: string): Promise<void> {
  const db = await database();
  const at = now();
  await db.transaction().execute(async (within) => {
    const session = await findSession(within, sessionId);
    const ended = await endSessionRow(within, sessionId, at);
    if (!session || !ended) return;
    const actor = { kind: 'staff', id: session.staffId } as const;
    await appendAuditEvent(within, { at, actor, event: { type: 'signed_out' } });
  });
}
