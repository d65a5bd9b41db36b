import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { nameChild } from '~/db/child-names';
import type { Database } from '~/db/connection';
import type { ChildRow } from '~/db/family-tables';
import type { ChildDetails } from '~/forms/agreement/child-details';
import type { KeptBirth } from '~/forms/deciders/birth-of';
import { foldName } from '~/forms/values/names';

/** A child as the council knows them. Instants and dates are ISO 8601 text. */
export type Child = {
  readonly id: string;
  readonly teamId: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs: string | null;
  /** Of an expected child the expected day; of an estimated birth the earliest day it may be. */
  readonly dateOfBirth: string;
  readonly birthKind: 'born' | 'expected' | 'estimated';
  readonly birthLatest: string | null;
  readonly caseSystemId: string | null;
  readonly isRestricted: boolean;
};

/** A child that is new to the council; `otherNames` are former names and other spellings. */
export type NewChild = Omit<Child, 'id' | 'birthKind' | 'birthLatest'> &
  Partial<KeptBirth> & { readonly otherNames: readonly string[]; readonly createdBy: string };

export async function findChild(db: Database, id: string): Promise<Child | null> {
  const row = await db.selectFrom('children').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? childFrom(row) : null;
}

/** Whether a child is restricted: nobody of a team sees anything of them. */
export async function isRestrictedChild(db: Database, id: string): Promise<boolean> {
  return (await findChild(db, id))?.isRestricted ?? false;
}

/**
 * Children with exactly this family name (accents, case and punctuation aside) and date of birth, restricted ones too. Of an
 * estimate, those whose birth may fall within it.
 */
export async function listChildrenBorn(
  db: Database,
  familyName: string,
  dateOfBirth: string,
  latest: string = dateOfBirth,
): Promise<readonly Child[]> {
  const rows = await db
    .selectFrom('children')
    .selectAll()
    .where('family_name_folded', '=', foldName(familyName))
    .where('date_of_birth', '<=', latest)
    .where((where) => where(where.fn.coalesce('birth_latest', 'date_of_birth'), '>=', dateOfBirth))
    .orderBy('given_names')
    .execute();
  return rows.map(childFrom);
}

/** Adds a child and gives its id. */
export async function insertChild(db: Database, child: NewChild, at: string): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('children')
    .values({
      id,
      team_id: child.teamId,
      given_names: child.givenNames,
      family_name: child.familyName,
      known_as: child.knownAs,
      family_name_folded: foldName(child.familyName),
      date_of_birth: child.dateOfBirth,
      birth_kind: child.birthKind === 'born' ? null : (child.birthKind ?? null),
      birth_latest: child.birthLatest ?? null,
      case_system_id: child.caseSystemId,
      is_restricted: child.isRestricted ? 1 : 0,
      created_at: at,
      created_by: child.createdBy,
    })
    .execute();
  await nameChild(db, id, child.otherNames, 'other');
  return id;
}

/** Brings what is known of a child up to date. What was known before is kept with why it was put right. */
export async function updateChild(db: Database, id: string, details: Omit<ChildDetails, 'otherNames'>): Promise<void> {
  await db
    .updateTable('children')
    .set({
      given_names: details.givenNames,
      family_name: details.familyName,
      known_as: details.knownAs,
      family_name_folded: foldName(details.familyName),
      date_of_birth: details.dateOfBirth,
      birth_kind: details.birthKind === 'born' ? null : details.birthKind,
      birth_latest: details.birthLatest,
      case_system_id: details.caseSystemId,
    })
    .where('id', '=', id)
    .execute();
}

function childFrom(row: Selectable<ChildRow>): Child {
  return {
    id: row.id,
    teamId: row.team_id,
    givenNames: row.given_names,
    familyName: row.family_name,
    knownAs: row.known_as,
    dateOfBirth: row.date_of_birth,
    birthKind: row.birth_kind === 'expected' || row.birth_kind === 'estimated' ? row.birth_kind : 'born',
    birthLatest: row.birth_latest,
    caseSystemId: row.case_system_id,
    isRestricted: row.is_restricted === 1,
  };
}
