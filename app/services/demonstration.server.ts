import { addStaff } from '~/app/services/accounts.server';
import { config } from '~/app/services/config.server';
import { database } from '~/app/services/database.server';
import { hashSecret } from '~/app/services/passwords.server';
import { type CastMember, DEMONSTRATION_PASSWORD, DEMONSTRATION_PIN, STAFF, TEAMS } from '~/db/cast';
import { findStaffByEmail } from '~/db/staff';

/**
 * Makes the teams and accounts of the demonstration council that are not there yet, and gives the ids of all.
 * Throws in production: their password is printed for everyone to read.
 */
export async function ensureDemonstrationStaff(): Promise<Readonly<Record<CastMember, string>>> {
  if (config().production) throw new Error('Demonstration accounts never exist in production.');
  return {
    priya: await ensure('priya'),
    tom: await ensure('tom'),
    gareth: await ensure('gareth'),
    yvonne: await ensure('yvonne'),
    margaret: await ensure('margaret'),
    colin: await ensure('colin'),
  };
}

async function ensure(member: CastMember): Promise<string> {
  const { team, ...person } = STAFF[member];
  const db = await database();
  const known = await findStaffByEmail(db, person.email);
  if (known) return known.id;
  const secrets = {
    passwordHash: await hashSecret(DEMONSTRATION_PASSWORD),
    pinHash: await hashSecret(DEMONSTRATION_PIN),
  };
  const added = await db.transaction().execute((within) => addStaff(within, { ...person, team: TEAMS[team] }, secrets));
  return added.staffId;
}
