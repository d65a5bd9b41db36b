import { isDisabled } from '~/app/services/account-standing.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { hashSecret, verifySecret } from '~/app/services/passwords.server';
import { openStaffSession } from '~/app/services/sessions.server';
import { hashSetUpCode } from '~/app/services/set-up-code.server';
import { countKnock, forgiveKnock } from '~/app/services/throttle.server';
import { appendAuditEvent } from '~/db/audit-events';
import { endOtherSessions } from '~/db/sessions';
import { deleteSetUpCode, findSetUpCode } from '~/db/set-up-codes';
import { findStaff, findStaffByEmail, type Staff, updateStaffSecrets } from '~/db/staff';
import { cleanEmail } from '~/forms/access/account-rules';
import type { AuditEvent } from '~/forms/audit/events';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

export type SecretReason = 'wrong' | 'too many tries';

type FirstSignIn = {
  readonly email: string;
  readonly code: string;
  readonly password: string;
  readonly pin: string;
  readonly address: string;
};

/**
 * The first sign-in: the one-time code, once, sets the password and the PIN (checked by `passwordProblem` and `pinProblem`
 * before), ends every older session of the account and opens one. Refused for a code that is wrong, used or too old, or that
 * belongs to another email address.
 */
export async function setUpAccount(typed: FirstSignIn): Promise<Outcome<{ readonly cookie: string }, SecretReason>> {
  const knock = { account: cleanEmail(typed.email), address: typed.address };
  const db = await database();
  const staff = await findStaffByEmail(db, knock.account);
  const throttled = await countKnock(knock);
  if (throttled === 'first stop') await recordRefusal(staff, 'set_up_code_refused', 'throttled');
  if (throttled !== 'go') return refused('too many tries');
  const code = await findSetUpCode(db, hashSetUpCode(typed.code));
  // Hashed before the answer is known, so that a right code takes no longer than a wrong one.
  const hashes = { passwordHash: await hashSecret(typed.password), pinHash: await hashSecret(typed.pin) };
  if (!staff || isDisabled(staff) || code?.staffId !== staff.id || code.expiresAt <= now()) {
    await recordRefusal(staff, 'set_up_code_refused', 'wrong');
    return refused('wrong');
  }
  const used = await db.transaction().execute(async (within) => {
    if (!(await deleteSetUpCode(within, staff.id))) return false;
    await updateStaffSecrets(within, staff.id, hashes);
    await endOtherSessions(within, staff.id, '', now());
    const actor = { kind: 'staff', id: staff.id } as const;
    await appendAuditEvent(within, { at: now(), actor, event: { type: 'password_set' } });
    return true;
  });
  if (!used) {
    await recordRefusal(staff, 'set_up_code_refused', 'wrong');
    return refused('wrong');
  }
  await forgiveKnock(knock);
  return done(await openStaffSession(staff.id));
}

/** Who changes a secret, in which session, having typed which password now. */
export type Changer = {
  readonly staffId: string;
  readonly sessionId: string;
  readonly currentPassword: string;
  readonly address: string;
};

/** The new secret. */
export type ChangedSecret = { readonly password: string } | { readonly pin: string };

/**
 * Changes the password or the PIN of whoever is signed in, for their password of now. Every other session of theirs ends.
 * Refused for a wrong password; tries count as sign-ins do.
 */
export async function changeSecret(changer: Changer, changed: ChangedSecret): Promise<Outcome<null, SecretReason>> {
  const db = await database();
  const staff = await findStaff(db, changer.staffId);
  if (!staff) return missing;
  const knock = { account: staff.email, address: changer.address };
  const throttled = await countKnock(knock);
  if (throttled === 'first stop') await recordRefusal(staff, 'secret_change_refused', 'throttled');
  if (throttled !== 'go') return refused('too many tries');
  if (!(await verifySecret(changer.currentPassword, staff.passwordHash))) {
    await recordRefusal(staff, 'secret_change_refused', 'wrong');
    return refused('wrong');
  }
  await forgiveKnock(knock);
  const hashes =
    'pin' in changed
      ? { pinHash: await hashSecret(changed.pin) }
      : { passwordHash: await hashSecret(changed.password) };
  await db.transaction().execute(async (within) => {
    await updateStaffSecrets(within, staff.id, hashes);
    await endOtherSessions(within, staff.id, changer.sessionId, now());
    const actor = { kind: 'staff', id: staff.id } as const;
    await appendAuditEvent(within, { at: now(), actor, event: { type: 'password_set' } });
  });
  return done(null);
}

type Refusal = Extract<AuditEvent, { type: 'set_up_code_refused' | 'secret_change_refused' }>;

async function recordRefusal(staff: Staff | null, type: Refusal['type'], reason: Refusal['reason']): Promise<void> {
  const db = await database();
  const actor = staff ? ({ kind: 'staff', id: staff.id } as const) : ({ kind: 'machine', id: 'sign-in' } as const);
  await db.transaction().execute((within) => appendAuditEvent(within, { at: now(), actor, event: { type, reason } }));
}
