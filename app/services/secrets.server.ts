import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { hashSecret, verifySecret } from '~/app/services/passwords.server';
import { openStaffSession } from '~/app/services/sessions.server';
import { hashSetUpCode } from '~/app/services/set-up-code.server';
import { isDisabled } from '~/app/services/sign-in.server';
import { countKnock, forgiveKnock } from '~/app/services/throttle.server';
import { appendAuditEvent } from '~/db/audit-events';
import { endOtherSessions } from '~/db/sessions';
import { deleteSetUpCode, findSetUpCode } from '~/db/set-up-codes';
import { findStaff, findStaffByEmail, updateStaffSecrets } from '~/db/staff';
import { cleanEmail } from '~/forms/access/account-rules';
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
  if ((await countKnock(knock)) !== 'go') return refused('too many tries');
  const db = await database();
  const staff = await findStaffByEmail(db, knock.account);
  const code = await findSetUpCode(db, hashSetUpCode(typed.code));
  // Hashed before the answer is known, so that a right code takes no longer than a wrong one.
  const hashes = { passwordHash: await hashSecret(typed.password), pinHash: await hashSecret(typed.pin) };
  if (!staff || isDisabled(staff) || code?.staffId !== staff.id || code.expiresAt <= now()) return refused('wrong');
  const used = await db.transaction().execute(async (within) => {
    if (!(await deleteSetUpCode(within, staff.id))) return false;
    await updateStaffSecrets(within, staff.id, hashes);
    await endOtherSessions(within, staff.id, '', now());
    const actor = { kind: 'staff', id: staff.id } as const;
    await appendAuditEvent(within, { at: now(), actor, event: { type: 'password_set' } });
    return true;
  });
  if (!used) return refused('wrong');
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
  if ((await countKnock(knock)) !== 'go') return refused('too many tries');
  if (!(await verifySecret(changer.currentPassword, staff.passwordHash))) return refused('wrong');
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
