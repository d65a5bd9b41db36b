import { randomUUID } from 'node:crypto';
import { fromNow, now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { hashSetUpCode, newSetUpCode } from '~/app/services/set-up-code.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { replaceSetUpCode } from '~/db/set-up-codes';
import { findStaffByEmail, insertStaff } from '~/db/staff';
import { findTeamByName, insertTeam } from '~/db/teams';
import { type AccountDetails, cleanEmail } from '~/forms/access/account-rules';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

export type CreatedStaff = { readonly staffId: string; readonly setUpCode: string; readonly isNewTeam: boolean };

const CODE_DAYS = 7;
const THE_SHELL = { kind: 'machine', id: 'create-user' } as const;

/**
 * Makes an account, and its team where no team has that name. Gives the one-time code with which its owner chooses a password
 * and a PIN within seven days; only its hash is kept. Refused when the email address has an account.
 */
export async function createStaff(details: AccountDetails): Promise<Outcome<CreatedStaff, 'has an account'>> {
  const db = await database();
  return db.transaction().execute(async (within) => {
    if (await findStaffByEmail(within, details.email)) return refused('has an account');
    const { staffId, isNewTeam } = await addStaff(within, details);
    return done({ staffId, isNewTeam, setUpCode: await giveSetUpCode(within, staffId, false) });
  });
}

/** A new one-time code for someone who forgot their password or PIN. Missing when the email address has no account. */
export async function renewSetUpCode(email: string): Promise<Outcome<{ readonly setUpCode: string }, never>> {
  const db = await database();
  return db.transaction().execute(async (within) => {
    const staff = await findStaffByEmail(within, cleanEmail(email));
    return staff ? done({ setUpCode: await giveSetUpCode(within, staff.id, true) }) : missing;
  });
}

/** Secrets of an account that begins with a password, as only the demonstration's do. */
export type DemonstrationSecrets = { readonly passwordHash: string; readonly pinHash: string };

/** Adds an account and its event, inside the caller's transaction. */
export async function addStaff(
  db: Database,
  { team: teamName, ...details }: AccountDetails,
  demonstration?: DemonstrationSecrets,
): Promise<{ readonly staffId: string; readonly isNewTeam: boolean }> {
  const at = now();
  const known = await findTeamByName(db, teamName);
  const team = known ?? (await insertTeam(db, teamName));
  const staffId = randomUUID();
  const secrets = demonstration ?? { passwordHash: null, pinHash: null };
  const rest = { isDemonstration: demonstration !== undefined, createdAt: at, disabledAt: null };
  await insertStaff(db, { id: staffId, ...details, teamId: team.id, ...secrets, ...rest });
  await appendAuditEvent(db, { at, actor: THE_SHELL, event: { type: 'staff_created' } });
  return { staffId, isNewTeam: known === null };
}

async function giveSetUpCode(db: Database, staffId: string, renewed: boolean): Promise<string> {
  const code = newSetUpCode();
  const expiresAt = fromNow(CODE_DAYS * 24 * 60 * 60_000);
  const at = now();
  await replaceSetUpCode(db, { staffId, codeHash: hashSetUpCode(code), expiresAt }, at);
  await appendAuditEvent(db, { at, actor: THE_SHELL, event: { type: 'set_up_code_given', staffId, renewed } });
  return code;
}
