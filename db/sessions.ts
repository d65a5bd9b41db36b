import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import type { SessionRow } from '~/db/staff-tables';
import { SESSION_LIMITS, type SessionTimes } from '~/forms/access/session-limits';

/** A session as the rest of the product knows it: never its token. */
export type Session = SessionTimes & {
  readonly id: string;
  readonly staffId: string;
  readonly signingSessionId: string | null;
  readonly visitChildId: string | null;
  readonly pinTries: number;
};

/** What a new session begins with. */
export type NewSession = Pick<Session, 'kind' | 'staffId' | 'signingSessionId' | 'visitChildId' | 'expiresAt'> & {
  readonly tokenHash: string;
};

/** Adds an open session and gives its id. */
export async function insertSession(db: Database, session: NewSession, at: string): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('sessions')
    .values({
      id,
      token_hash: session.tokenHash,
      kind: session.kind,
      staff_id: session.staffId,
      state: 'open',
      signing_session_id: session.signingSessionId,
      visit_child_id: session.visitChildId,
      pin_tries: 0,
      created_at: at,
      last_seen_at: at,
      expires_at: session.expiresAt,
      parked_at: null,
      ended_at: null,
    })
    .execute();
  return id;
}

/** The session of an id, or null. */
export async function findSession(db: Database, id: string): Promise<Session | null> {
  const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The session whose token has this SHA-256, or null. */
export async function findSessionByTokenHash(db: Database, tokenHash: string): Promise<Session | null> {
  const row = await db.selectFrom('sessions').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The sessions that a signing session holds: the family's (open or locked), and the worker's that waits (parked). */
export async function listSessionsOfSigning(db: Database, signingSessionId: string): Promise<readonly Session[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('signing_session_id', '=', signingSessionId)
    .where('state', '!=', 'ended')
    .execute();
  return rows.map(fromRow);
}

/** Notes that a session was used. */
export async function touchSession(db: Database, id: string, at: string): Promise<void> {
  await db.updateTable('sessions').set({ last_seen_at: at }).where('id', '=', id).where('state', '=', 'open').execute();
}

/** Ends a session. False when it had ended already: the second of two ends changes nothing. */
export async function endSessionRow(db: Database, id: string, at: string): Promise<boolean> {
  const query = db.updateTable('sessions').set({ state: 'ended', ended_at: at });
  const { numUpdatedRows } = await query.where('id', '=', id).where('state', '!=', 'ended').executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends every session of a member of staff but one, the families' sessions they started among them. */
export async function endOtherSessions(db: Database, staffId: string, keptId: string, at: string): Promise<void> {
  const query = db.updateTable('sessions').set({ state: 'ended', ended_at: at }).where('staff_id', '=', staffId);
  await query.where('id', '!=', keptId).where('state', '!=', 'ended').execute();
}

/** Parks an open staff session while the family has the tablet. False when it was not open. */
export async function parkSession(db: Database, id: string, signingSessionId: string, at: string): Promise<boolean> {
  const query = db
    .updateTable('sessions')
    .set({ state: 'parked', parked_at: at, signing_session_id: signingSessionId });
  const open = query.where('id', '=', id).where('kind', '=', 'staff').where('state', '=', 'open');
  return (await open.executeTakeFirst()).numUpdatedRows > 0n;
}

/** Binds an open or parked session to the next signing session of the same person, until an instant of its own. */
export async function rebindSession(db: Database, id: string, signingSessionId: string, expiresAt: string) {
  const query = db.updateTable('sessions').set({ signing_session_id: signingSessionId, expires_at: expiresAt });
  await query.where('id', '=', id).where('state', 'in', ['open', 'parked']).execute();
}

/** Locks a session under a new token. False when it was not open or locked. */
export async function lockSessionRow(db: Database, id: string, tokenHash: string, at: string): Promise<boolean> {
  const query = db.updateTable('sessions').set({ state: 'locked', token_hash: tokenHash, last_seen_at: at });
  const live = query.where('id', '=', id).where('state', 'in', ['open', 'locked']);
  return (await live.executeTakeFirst()).numUpdatedRows > 0n;
}

/** Opens a locked staff session under a new token, with its tries forgotten. False when it was not locked. */
export async function unlockSessionRow(db: Database, id: string, tokenHash: string, at: string): Promise<boolean> {
  const query = db
    .updateTable('sessions')
    .set({ state: 'open', token_hash: tokenHash, last_seen_at: at, pin_tries: 0 })
    .where('kind', '=', 'staff');
  const locked = query.where('id', '=', id).where('state', '=', 'locked');
  return (await locked.executeTakeFirst()).numUpdatedRows > 0n;
}

/** Counts one try of the PIN or password, before it is checked, so that tries sent together count too. Null when none is left. */
export async function countTry(db: Database, id: string): Promise<number | null> {
  const row = await db
    .updateTable('sessions')
    .set((e) => ({ pin_tries: e('pin_tries', '+', 1) }))
    .where('id', '=', id)
    .where('state', '!=', 'ended')
    .where('pin_tries', '<', SESSION_LIMITS.tries)
    .returning('pin_tries')
    .executeTakeFirst();
  return row?.pin_tries ?? null;
}

/** Sets or clears the child whose visit it is: every other family is hidden meanwhile. */
export async function setVisitChild(db: Database, id: string, childId: string | null): Promise<void> {
  const query = db.updateTable('sessions').set({ visit_child_id: childId });
  await query.where('id', '=', id).where('kind', '=', 'staff').where('state', '=', 'open').execute();
}

/** Deny by default: a kind or state that this version does not know counts as ended. */
function fromRow(row: SessionRow): Session {
  const states = ['open', 'locked', 'parked', 'ended'] as const;
  return {
    id: row.id,
    kind: row.kind === 'staff' ? 'staff' : 'signing',
    staffId: row.staff_id,
    state: states.find((state) => state === row.state) ?? 'ended',
    signingSessionId: row.signing_session_id,
    visitChildId: row.visit_child_id,
    pinTries: row.pin_tries,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    parkedAt: row.parked_at,
  };
}

/** Whose signing session it is, and about which agreement and child, or null. */
export async function findSigningSubject(
  db: Database,
  signingSessionId: string,
): Promise<{ readonly personId: string; readonly agreementId: string; readonly childId: string } | null> {
  const row = await db
    .selectFrom('signing_sessions')
    .innerJoin('agreements', 'agreements.id', 'signing_sessions.agreement_id')
    .select(['signing_sessions.person_id', 'signing_sessions.agreement_id', 'agreements.child_id'])
    .where('signing_sessions.id', '=', signingSessionId)
    .executeTakeFirst();
  return row ? { personId: row.person_id, agreementId: row.agreement_id, childId: row.child_id } : null;
}
