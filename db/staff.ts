import type { Database } from '~/db/connection';
import type { StaffRow } from '~/db/staff-tables';
import { isRole, type Role } from '~/forms/access/roles';

/** A member of staff with an account. Without a password hash the account is not set up yet. */
export type Staff = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly role: Role;
  readonly teamId: string;
  readonly passwordHash: string | null;
  readonly pinHash: string | null;
  readonly isDemonstration: boolean;
  readonly createdAt: string;
  readonly disabledAt: string | null;
};

/** The member of staff of an id, or null. A row whose role this version does not know counts as nobody. */
export async function findStaff(db: Database, id: string): Promise<Staff | null> {
  const row = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The member of staff of an email address (as `cleanEmail` leaves it), or null. */
export async function findStaffByEmail(db: Database, email: string): Promise<Staff | null> {
  const row = await db.selectFrom('staff').selectAll().where('email', '=', email).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The safeguarding managers of the council who still have an account, by name. */
export async function listSafeguardingManagers(
  db: Database,
): Promise<readonly Pick<Staff, 'id' | 'name' | 'teamId'>[]> {
  const managers = db.selectFrom('staff').select(['id', 'name', 'team_id as teamId']);
  return managers
    .where('role', '=', 'safeguarding-manager')
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Everybody of several teams with an account that is in use, by name. */
export async function listTeamStaff(db: Database, teamIds: readonly string[]): Promise<readonly Staff[]> {
  const rows = await db
    .selectFrom('staff')
    .selectAll()
    .where('team_id', 'in', teamIds)
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .execute();
  return rows.flatMap((row) => fromRow(row) ?? []);
}

/** Whether any account is one of the demonstration's. */
export async function hasDemonstrationStaff(db: Database): Promise<boolean> {
  const query = db.selectFrom('staff').select('id').where('is_demonstration', '=', 1).limit(1);
  return (await query.executeTakeFirst()) !== undefined;
}

/** Adds an account. The database refuses an email address that has one. */
export async function insertStaff(db: Database, staff: Staff): Promise<void> {
  await db
    .insertInto('staff')
    .values({
      id: staff.id,
      email: staff.email,
      name: staff.name,
      job_title: staff.jobTitle,
      role: staff.role,
      team_id: staff.teamId,
      password_hash: staff.passwordHash,
      pin_hash: staff.pinHash,
      is_demonstration: staff.isDemonstration ? 1 : 0,
      created_at: staff.createdAt,
      disabled_at: staff.disabledAt,
    })
    .execute();
}

/** Replaces the hash of the password, of the PIN, or of both. */
export async function updateStaffSecrets(
  db: Database,
  id: string,
  hashes: { readonly passwordHash?: string; readonly pinHash?: string },
): Promise<void> {
  const { passwordHash, pinHash } = hashes;
  await db
    .updateTable('staff')
    .set({
      ...(passwordHash === undefined ? {} : { password_hash: passwordHash }),
      ...(pinHash === undefined ? {} : { pin_hash: pinHash }),
    })
    .where('id', '=', id)
    .execute();
}

function fromRow(row: StaffRow): Staff | null {
  if (!isRole(row.role)) return null;
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    jobTitle: row.job_title,
    role: row.role,
    teamId: row.team_id,
    passwordHash: row.password_hash,
    pinHash: row.pin_hash,
    isDemonstration: row.is_demonstration === 1,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  };
}
