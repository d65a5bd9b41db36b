import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import {
  type FamilyMember,
  insertFamilyLink,
  insertPerson,
  listFamily,
  rememberBirthday,
  rememberPerson,
} from '~/db/people';
import type { Actor } from '~/forms/access/permissions';
import { SOMEONE_ELSE } from '~/forms/agreement/answers/people/here';
import type { WhoIsAsked } from '~/forms/agreement/draft';
import { foldName } from '~/forms/values/names';

type Known = { readonly personId: string; readonly name: string };

/** Whoever an answer names, and what was learned of how they come to speak for the child. */
export type Remembered = Pick<
  WhoIsAsked,
  'personId' | 'name' | 'relationship' | 'prRoute' | 'prEvidence' | 'registeredOn' | 'bornOn'
>;

/**
 * The person whom an answer names, inside the caller's transaction: added where the family did not know them, with an event;
 * the same name, accents and case aside, is the person who is there. What is new of their relationship or parental
 * responsibility is recorded beside what was known before. A child who answers as themself is nobody's relative.
 */
export async function rememberAdult(
  db: Database,
  actor: Actor,
  childId: string,
  adult: Remembered,
  at: string,
): Promise<Known> {
  const { name } = adult;
  if (adult.relationship === 'self') {
    await rememberPerson(db, { id: childId, name }, actor.staffId, at);
    return { personId: childId, name };
  }
  const family = await listFamily(db, childId);
  const known = family.find((member) =>
    adult.personId === SOMEONE_ELSE ? foldName(member.name) === foldName(name) : member.personId === adult.personId,
  );
  // Of an adult who is of no child's family here, nothing is recorded: the page has refused them before.
  if (!known && adult.personId !== SOMEONE_ELSE) return { personId: adult.personId, name };
  const personId = known?.personId ?? (await insertPerson(db, name, actor.staffId, at, adult.bornOn));
  if (known && adult.bornOn) await rememberBirthday(db, personId, adult.bornOn);
  const link = linkFrom(adult, known);
  if (isNews(link, known)) await insertFamilyLink(db, childId, { personId, ...link }, actor.staffId, at);
  if (!known) {
    const by = { kind: 'staff', id: actor.staffId } as const;
    await appendAuditEvent(db, { at, actor: by, event: { type: 'person_added' }, childId });
  }
  return { personId, name: known?.name ?? name };
}

/** A day of registration that is not asked again is not forgotten, while the route stays the same. */
function linkFrom({ relationship, prRoute, prEvidence, registeredOn }: Remembered, known: FamilyMember | undefined) {
  const before = known?.prRoute === prRoute ? known.registeredOn : null;
  return { relationship, prRoute, prEvidence, registeredOn: registeredOn || before };
}

function isNews(link: ReturnType<typeof linkFrom>, known: FamilyMember | undefined): boolean {
  return (
    known?.relationship !== link.relationship ||
    known.prRoute !== link.prRoute ||
    known.prEvidence !== link.prEvidence ||
    known.registeredOn !== link.registeredOn
  );
}
