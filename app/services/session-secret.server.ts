import { isDisabled } from '~/app/services/account-standing.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { verifySecret } from '~/app/services/passwords.server';
import { appendSigningEvent } from '~/app/services/signing-event.server';
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
  await recordRefusal(session);
  return tries >= SESSION_LIMITS.tries ? 'no tries left' : 'wrong secret';
}

/** While a family has the tablet nobody knows who typed: the event stands in their form's history, and accuses no one. */
async function recordRefusal({ staffId, signingSessionId }: Session): Promise<void> {
  const db = await database();
  const event = { type: 'pin_refused' } as const;
  await db.transaction().execute(async (within) => {
    if (signingSessionId === null) {
      await appendAuditEvent(within, { at: now(), actor: { kind: 'staff', id: staffId }, event });
    } else {
      const actor = { kind: 'machine', id: 'hand-back' } as const;
      await appendSigningEvent(within, signingSessionId, { at: now(), actor, event });
    }
  });
}

/** Six digits are a PIN: no password is that short. */
function keptHash(staff: Staff | null, secret: string): string | null {
  if (!staff || isDisabled(staff)) return null;
  return isPin(secret) ? staff.pinHash : staff.passwordHash;
}
