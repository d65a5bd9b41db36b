import { openAgreement } from '~/app/services/agreements.server';
import { type ChildFound, childrenFound } from '~/app/services/child-searches.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findChild, insertChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { insertFamilyLink } from '~/db/people';
import { listSiblings } from '~/db/siblings';
import type { Actor } from '~/forms/access/permissions';
import { ANOTHER_CHILD, type NewSibling } from '~/forms/agreement/answers/siblings';
import { RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { done, missing, type Outcome, refused } from '~/forms/outcome';
import { foldName } from '~/forms/values/names';

export type NewSiblingRefusal = 'somebody is known' | 'known already';

/**
 * Another child of the family, by first names, last name and birthday; gives the child's id. The council is asked first, so
 * that no child is entered twice: where somebody of this last name and birthday is known, it has to be said which child it is.
 * Refused until then, and for another child of the very same names. The same a second time is the same child.
 */
export async function addSibling(
  actor: Actor,
  agreementId: string,
  sibling: NewSibling,
): Promise<Outcome<string, NewSiblingRefusal>> {
  const opened = await openAgreement(actor, agreementId, 'prepare an agreement');
  if (opened.type !== 'done' || !opened.value.family.some(({ personId }) => personId === sibling.adultId))
    return missing;
  const db = await database();
  const found = await childrenFound(actor, sibling.terms);
  const own = found.flatMap((child) => (child.type === 'own team' ? [child.childId] : []));
  const namesakes = await namesakesAmong(db, own, sibling.givenNames);
  const siblings = await listSiblings(db, opened.value.child.id);
  const already = siblings.find(({ id }) => namesakes.includes(id));
  if (already) return done(already.id);
  const { which } = sibling;
  if (which === ANOTHER_CHILD && namesakes.length > 0) return refused('known already');
  if (found.length > 0 && which !== ANOTHER_CHILD && !own.includes(which)) return refused('somebody is known');
  const at = now();
  return db.transaction().execute(async (trx) => {
    const known = own.includes(which) ? which : null;
    const childId = known ?? (await insertNewChild(trx, actor, sibling, at));
    const { relationship, adultId: personId } = sibling;
    const prEvidence = relationship === 'mother' ? 'automatic' : 'not_seen';
    const link = { personId, relationship, prEvidence, prRoute: RELATIONSHIPS[relationship].usualRoute } as const;
    await insertFamilyLink(trx, childId, link, actor.staffId, at);
    const type = known ? 'sibling_recorded' : 'child_added';
    await appendAuditEvent(trx, { at, actor: { kind: 'staff', id: actor.staffId }, event: { type }, childId });
    return done(childId);
  });
}

/** The children of a last name and birthday, as a search would find them. Records that it was looked. */
export async function lookForSibling(actor: Actor, { terms }: NewSibling): Promise<readonly ChildFound[]> {
  const found = await childrenFound(actor, terms);
  const event = { type: 'child_searched', found: found.length } as const;
  const by = { kind: 'staff', id: actor.staffId } as const;
  const db = await database();
  await db.transaction().execute((trx) => appendAuditEvent(trx, { at: now(), actor: by, event }));
  return found;
}

async function namesakesAmong(db: Database, ids: readonly string[], givenNames: string): Promise<readonly string[]> {
  const namesakes: string[] = [];
  for (const id of ids) {
    const child = await findChild(db, id);
    if (child && foldName(child.givenNames) === foldName(givenNames)) namesakes.push(id);
  }
  return namesakes;
}

async function insertNewChild(db: Database, actor: Actor, { givenNames, terms }: NewSibling, at: string) {
  const unknown = { knownAs: null, caseSystemId: null, isRestricted: false, otherNames: [] };
  const child = { ...unknown, ...terms, givenNames, teamId: actor.teamId, createdBy: actor.staffId };
  return insertChild(db, child, at);
}
