import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import type { AgencyRow } from '~/db/family-tables';
import { type AgencyKind, isAgencyKind } from '~/forms/agreement/agencies';

/** An organisation of the council's directory, with whom it usually tells in turn, and why. */
export type Agency = {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly role: string;
  readonly onwardTo: string;
  readonly onwardWhy: string;
  readonly channel: string;
};

/** The agencies a family is known to use: school, GP and others, in the order they became known. */
export async function listFamilyAgencies(db: Database, childId: string): Promise<readonly Agency[]> {
  const rows = await db
    .selectFrom('child_agencies')
    .innerJoin('agencies', 'agencies.id', 'child_agencies.agency_id')
    .selectAll('agencies')
    .where('child_id', '=', childId)
    .orderBy('child_agencies.created_at')
    .orderBy('agencies.name')
    .execute();
  return rows.map(agencyFrom);
}

/** The directory's agency of this name, whatever the case of its letters from A to Z; null when there is none. */
export async function findAgencyNamed(db: Database, name: string): Promise<Agency | null> {
  const row = await db
    .selectFrom('agencies')
    .selectAll()
    // The database lowers both: its lower() leaves É alone, which JavaScript's does not.
    .where((where) => where(where.fn<string>('lower', ['name']), '=', where.fn<string>('lower', [where.val(name)])))
    .executeTakeFirst();
  return row ? agencyFrom(row) : null;
}

/** Adds an agency to the directory and gives it with its id. */
export async function insertAgency(db: Database, agency: Omit<Agency, 'id'>, at: string): Promise<Agency> {
  const id = randomUUID();
  await db
    .insertInto('agencies')
    .values({
      id,
      name: agency.name,
      kind: agency.kind,
      role: agency.role,
      onward_to: agency.onwardTo,
      onward_why: agency.onwardWhy,
      channel: agency.channel,
      created_at: at,
    })
    .execute();
  return { id, ...agency };
}

/** Remembers that a family uses an agency; a second time changes nothing. */
export async function insertFamilyAgency(db: Database, childId: string, agencyId: string, at: string): Promise<void> {
  await db
    .insertInto('child_agencies')
    .values({ child_id: childId, agency_id: agencyId, created_at: at })
    .onConflict((conflict) => conflict.columns(['child_id', 'agency_id']).doNothing())
    .execute();
}

function agencyFrom(row: AgencyRow): Agency {
  return {
    id: row.id,
    name: row.name,
    kind: isAgencyKind(row.kind) ? row.kind : 'other',
    role: row.role,
    onwardTo: row.onward_to,
    onwardWhy: row.onward_why,
    channel: row.channel,
  };
}
