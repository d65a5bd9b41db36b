import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { insertFamilyLink, insertPerson, listFamily } from '~/db/people';
import type { Actor } from '~/forms/access/permissions';
import { type AdultHere, SOMEONE_ELSE } from '~/forms/agreement/answers/people';
import { foldName } from '~/forms/values/names';

/**
 * The adult of a child's family whom an answer names, inside the caller's transaction: added where the family did not know
 * them, with an event; the same name, accents and case aside, is the person who is there. What is new of their relationship
 * or parental responsibility is recorded beside what was known before.
 */
export async function rememberAdult(
  db: Database,
  actor: Actor,
  childId: string,
  adult: AdultHere,
  at: string,
): Promise<{ readonly personId: string; readonly name: string }> {
  const { relationship, prRoute, prEvidence } = adult;
  const family = await listFamily(db, childId);
  const known = family.find(({ personId, name }) =>
    adult.personId === SOMEONE_ELSE ? foldName(name) === foldName(adult.name) : personId === adult.personId,
  );
  // Of an adult who is of no child's family here, nothing is recorded: the page has refused them before.
  if (!known && adult.personId !== SOMEONE_ELSE) return { personId: adult.personId, name: adult.name };
  const personId = known?.personId ?? (await insertPerson(db, adult.name, actor.staffId, at));
  const isNews = known?.relationship !== relationship || known.prRoute !== prRoute || known.prEvidence !== prEvidence;
  if (isNews) {
    await insertFamilyLink(db, childId, { personId, relationship, prRoute, prEvidence }, actor.staffId, at);
  }
  if (!known) {
    const by = { kind: 'staff', id: actor.staffId } as const;
    await appendAuditEvent(db, { at, actor: by, event: { type: 'person_added' }, childId });
  }
  return { personId, name: known?.name ?? adult.name };
}
