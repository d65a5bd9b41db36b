import { type Child, findChild } from '~/db/children';
import type { Database } from '~/db/connection';
import type { Relationship } from '~/forms/deciders/parental-responsibility';

/** Adults whom children of different families share: an officer of the council, a foster carer. They make nobody a brother or a sister. */
export const OF_MANY_FAMILIES: readonly Relationship[] = ['council_officer', 'foster_carer', 'self'];

/**
 * The other children of a child's family: those who share an adult with them, of the same team, the eldest first. Nothing of a
 * restricted child.
 */
export async function listSiblings(db: Database, childId: string): Promise<readonly Child[]> {
  const rows = await db
    .selectFrom('family_links as own')
    .innerJoin('family_links as other', 'other.person_id', 'own.person_id')
    .innerJoin('children as child', 'child.id', 'own.child_id')
    .innerJoin('children as sibling', 'sibling.id', 'other.child_id')
    .select('sibling.id')
    .distinct()
    .where('own.child_id', '=', childId)
    .where('sibling.id', '!=', childId)
    .where('own.relationship', 'not in', OF_MANY_FAMILIES)
    .where('other.relationship', 'not in', OF_MANY_FAMILIES)
    .where('sibling.is_restricted', '=', 0)
    .whereRef('sibling.team_id', '=', 'child.team_id')
    .execute();
  const siblings: Child[] = [];
  for (const { id } of rows) {
    const sibling = await findChild(db, id);
    if (sibling) siblings.push(sibling);
  }
  return siblings.sort((one, other) =>
    `${one.dateOfBirth} ${one.givenNames}`.localeCompare(`${other.dateOfBirth} ${other.givenNames}`),
  );
}

/** Whether two children are of one family: the same child, or brothers and sisters as `listSiblings` says. */
export async function isOfOneFamily(db: Database, childId: string, otherId: string): Promise<boolean> {
  return childId === otherId || (await listSiblings(db, childId)).some(({ id }) => id === otherId);
}
