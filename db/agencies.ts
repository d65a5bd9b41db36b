import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import type { AgencyRow } from '~/db/family-tables';
import { type AgencyFacts, type AgencyKind, isAgencyKind } from '~/forms/agreement/agencies';

/** An organisation of the council's directory, with whom it usually tells in turn, and why. */
export type Agency = {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly role: string;
  readonly onwardTo: string;
  readonly onwardWhy: string;
  readonly channel: string;
  readonly body: AgencyFacts['body'];
  readonly hasDutyToShare: AgencyFacts['hasDutyToShare'];
  readonly isRetired: boolean;
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
export async function insertAgency(db: Database, agency: AgencyFacts, at: string): Promise<Agency> {
  const id = randomUUID();
  await db
    .insertInto('agencies')
    .values({
      id,
      ...rowOf(agency, at),
      created_at: at,
    })
    .execute();
  return { id, ...agency };
}

/** Changes what the directory says of an agency. What was put to families keeps what it said then. */
export async function updateAgency(db: Database, id: string, agency: AgencyFacts, at: string): Promise<void> {
  await db.updateTable('agencies').set(rowOf(agency, at)).where('id', '=', id).execute();
}

/** The whole directory by name, retired agencies last. */
export async function listAgencies(db: Database): Promise<readonly Agency[]> {
  const rows = await db.selectFrom('agencies').selectAll().orderBy('name').orderBy('id').execute();
  const agencies = rows.map(agencyFrom);
  return [...agencies.filter(({ isRetired }) => !isRetired), ...agencies.filter(({ isRetired }) => isRetired)];
}

/** Remembers that a family uses an agency; a second time changes nothing. */
export async function insertFamilyAgency(db: Database, childId: string, agencyId: string, at: string): Promise<void> {
  await db
    .insertInto('child_agencies')
    .values({ child_id: childId, agency_id: agencyId, created_at: at })
    .onConflict((conflict) => conflict.columns(['child_id', 'agency_id']).doNothing())
    .execute();
}

function rowOf(agency: AgencyFacts, at: string) {
  return {
    name: agency.name,
    kind: agency.kind,
    role: agency.role,
    onward_to: agency.onwardTo,
    onward_why: agency.onwardWhy,
    channel: agency.channel,
    body: agency.body,
    has_duty_to_share: agency.hasDutyToShare,
    retired_at: agency.isRetired ? at : null,
  };
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
    body: row.body === 'public' || row.body === 'voluntary' ? row.body : null,
    hasDutyToShare:
      row.has_duty_to_share === 'yes' || row.has_duty_to_share === 'no' ? row.has_duty_to_share : 'not_known',
    isRetired: row.retired_at !== null,
  };
}
