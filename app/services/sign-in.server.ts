import { isDisabled } from '~/app/services/account-standing.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { verifySecret } from '~/app/services/passwords.server';
import { openStaffSession } from '~/app/services/sessions.server';
import { countKnock, forgiveKnock } from '~/app/services/throttle.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findStaffByEmail, type Staff } from '~/db/staff';
import { cleanEmail } from '~/forms/access/account-rules';
import type { AuditEvent } from '~/forms/audit/events';
import { done, type Outcome, refused } from '~/forms/outcome';

export type SignInReason = 'wrong' | 'too many tries';

type Credentials = { readonly email: string; readonly password: string; readonly address: string };
type Refusal = Extract<AuditEvent, { type: 'sign_in_refused' }>['reason'];

/**
 * Opens a staff session for an email address and a password. Refused, with the same answer and after the same work, for a wrong
 * password, an unknown address, and an account that is disabled or not set up: nobody learns who has an account.
 */
export async function signIn(typed: Credentials): Promise<Outcome<{ readonly cookie: string }, SignInReason>> {
  const knock = { account: cleanEmail(typed.email), address: typed.address };
  const db = await database();
  const staff = await findStaffByEmail(db, knock.account);
  const throttled = await countKnock(knock);
  if (throttled === 'first stop') await recordRefusal(staff, 'throttled');
  if (throttled !== 'go') return refused('too many tries');
  const right = await verifySecret(typed.password, staff?.passwordHash ?? null);
  if (!right || !staff || isDisabled(staff)) {
    await recordRefusal(staff, right ? 'disabled' : 'wrong');
    return refused('wrong');
  }
  await forgiveKnock(knock);
  return done(await openStaffSession(staff.id));
}

async function recordRefusal(staff: Staff | null, reason: Refusal): Promise<void> {
  const db = await database();
  const actor = staff ? ({ kind: 'staff', id: staff.id } as const) : ({ kind: 'machine', id: 'sign-in' } as const);
  const event = { type: 'sign_in_refused', reason } as const;
  await db.transaction().execute((within) => appendAuditEvent(within, { at: now(), actor, event }));
}
