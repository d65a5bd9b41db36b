import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '~/db/connection';
import {
  PR_EVIDENCE,
  PR_ROUTES,
  type PrEvidence,
  type PrRoute,
  RELATIONSHIPS,
  type Relationship,
} from '~/forms/deciders/parental-responsibility';

/** An adult of a child's family, with what is known of their parental responsibility for this child. */
export type FamilyMember = {
  readonly personId: string;
  readonly name: string;
  readonly relationship: Relationship;
  readonly prRoute: PrRoute;
  readonly prEvidence: PrEvidence;
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
    .select(['people.id', 'people.full_name', 'relationship', 'pr_route', 'pr_evidence'])
    .where('child_id', '=', childId)
    .orderBy('family_links.created_at')
    .orderBy('family_links.id')
    .execute();
  const latest = new Map(
    rows.map((row) => [
      row.id,
      {
        personId: row.id,
        name: row.full_name,
        ...known.parse({ relationship: row.relationship, prRoute: row.pr_route, prEvidence: row.pr_evidence }),
      },
    ]),
  );
  return [...latest.values()];
}

/** Adds an adult and gives their id. */
export async function insertPerson(db: Database, name: string, by: string, at: string): Promise<string> {
  const id = randomUUID();
  await db.insertInto('people').values({ id, full_name: name, created_at: at, created_by: by }).execute();
  return id;
}

/** Records who an adult is to a child; a later record takes the place of an earlier one, which stays. */
export async function insertFamilyLink(
  db: Database,
  childId: string,
  member: Omit<FamilyMember, 'name'>,
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
      created_at: at,
      created_by: by,
    })
    .execute();
}
