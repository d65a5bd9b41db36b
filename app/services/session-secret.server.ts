import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { verifySecret } from '~/app/services/passwords.server';
import { appendAuditEvent } from '~/db/audit-events';
import { countTry, type Session } from '~/db/sessions';
import { findStaff, type Staff } from '~/db/staff';
import { isPin } from '~/forms/access/secret-rules';
import { SESSION_LIMITS } from '~/forms/access/session-limits';

export type SecretTry = 'right' | 'wrong secret' | 'no tries left';

/**
 * Tries the PIN or the password of a session's worker. Each try is counted in the session's row before it is checked;
 * the fifth wrong one, and every one after it, answers `no tries left`: the caller then ends the session.
 */
export async function trySecret(session: Session, secret: string): Promise<SecretTry> {
  const db = await database();
  const tries = await countTry(db, session.id);
  if (tries === null) return 'no tries left';
  const staff = await findStaff(db, session.staffId);
  if (await verifySecret(secret, keptHash(staff, secret))) return 'right';
  const actor = { kind: 'staff', id: session.staffId } as const;
  await db.transaction().execute(async (within) => {
    await appendAuditEvent(within, { at: now(), actor, event: { type: 'pin_refused' } });
  });
  return tries >= SESSION_LIMITS.tries ? 'no tries left' : 'wrong secret';
}

/** Six digits are a PIN: no password is that short. */
function keptHash(staff: Staff | null, secret: string): string | null {
  if (!staff || staff.disabledAt !== null) return null;
  return isPin(secret) ? staff.pinHash : staff.passwordHash;
}
