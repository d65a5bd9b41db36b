import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '~/db/connection';
import {
  PR_EVIDENCE,
  type PrEvidence,
  RELATIONSHIPS,
  type Relationship,
} from '~/forms/deciders/parental-responsibility';
import { PR_ROUTES, type PrRoute } from '~/forms/deciders/pr-routes';
import type { LocalDate } from '~/forms/values/dates';

/** An adult of a child's family, with what is known of their parental responsibility for this child. */
export type FamilyMember = {
  readonly personId: string;
  readonly name: string;
  readonly relationship: Relationship;
  readonly prRoute: PrRoute;
  readonly prEvidence: PrEvidence;
  /** The day from which they hold it, where that is asked (registration, an order), and their last day; null: not asked. */
  readonly registeredOn: string | null;
  readonly holdsUntil: string | null;
  /** Their birthday where they were under 18 when they were added; null: not asked. */
  readonly bornOn: string | null;
};

const known = z.object({
  relationship: z.custom<Relationship>((word) => typeof word === 'string' && word in RELATIONSHIPS),
  prRoute: z.custom<PrRoute>((word) => typeof word === 'string' && word in PR_ROUTES),
  prEvidence: z.custom<PrEvidence>((word) => typeof word === 'string' && word in PR_EVIDENCE),
});

/** The adults of a child's family, each with what was recorded last. */
export async function listFamily(db: Database, childId: string): Promise<readonly FamilyMember[]> {
  const rows = await db
    .selectFrom('family_links')
    .innerJoin('people', 'people.id', 'family_links.person_id')
    .select(['people.id', 'people.full_name', 'people.born_on', 'relationship', 'pr_route', 'pr_evidence'])
    .select(['registered_on', 'holds_until'])
    .where('child_id', '=', childId)
    .orderBy('family_links.created_at')
    .orderBy('people.full_name')
    .orderBy('family_links.id')
    .execute();
  const latest = new Map(
    rows.map((row) => [
      row.id,
      {
        personId: row.id,
        name: row.full_name,
        registeredOn: row.registered_on,
        holdsUntil: row.holds_until,
        bornOn: row.born_on,
        ...known.parse({ relationship: row.relationship, prRoute: row.pr_route, prEvidence: row.pr_evidence }),
      },
    ]),
  );
  return [...latest.values()];
}

/** Adds an adult and gives their id. `bornOn` only of somebody under 18. */
export async function insertPerson(
  db: Database,
  name: string,
  by: string,
  at: string,
  bornOn: LocalDate | null = null,
): Promise<string> {
  const id = randomUUID();
  const row = { id, full_name: name, born_on: bornOn, created_at: at, created_by: by };
  await db.insertInto('people').values(row).execute();
  return id;
}

/** Keeps the birthday of an adult of whom none is known. What is known already stays as it is. */
export async function rememberBirthday(db: Database, personId: string, bornOn: LocalDate): Promise<void> {
  await db
    .updateTable('people')
    .set({ born_on: bornOn })
    .where('id', '=', personId)
    .where('born_on', 'is', null)
    .execute();
}

/** Makes a person of somebody who is known by an id already, such as a child who answers as themself. A second time changes nothing. */
export async function rememberPerson(
  db: Database,
  { id, name }: { readonly id: string; readonly name: string },
  by: string,
  at: string,
): Promise<void> {
  const row = { id, full_name: name, created_at: at, created_by: by };
  await db
    .insertInto('people')
    .values(row)
    .onConflict((same) => same.column('id').doNothing())
    .execute();
}

/** Records who an adult is to a child; a later record takes the place of an earlier one, which stays. */
export async function insertFamilyLink(
  db: Database,
  childId: string,
  member: Omit<FamilyMember, 'name' | 'registeredOn' | 'holdsUntil' | 'bornOn'> & Partial<FamilyMember>,
  by: string,
  at: string,
): Promise<void> {
  await db
    .insertInto('family_links')
    .values({
      id: randomUUID(),
      child_id: childId,
      person_id: member.personId,
      relationship: member.relationship,
      pr_route: member.prRoute,
      pr_evidence: member.prEvidence,
      registered_on: member.registeredOn ?? null,
      holds_until: member.holdsUntil ?? null,
      created_at: at,
      created_by: by,
    })
    .execute();
}
