import { type Searcher, visibleChildren } from '~/app/services/child-searches.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { rememberAgency } from '~/app/services/directory.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findChildSearch, noteOnSearch } from '~/db/child-searches';
import { insertChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { insertFamilyLink, insertPerson } from '~/db/people';
import type { Actor } from '~/forms/access/permissions';
import type { ChildTerms, NewFamily } from '~/forms/agreement/answers/child';
import type { Fields } from '~/forms/agreement/answers/fields';
import { RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { done, missing, type Outcome, refused } from '~/forms/outcome';
import { foldName } from '~/forms/values/names';

/**
 * Adds a family that is new to the council and gives the child's id. The same answers a second time from the same search (a
 * second tap, a lost answer) are the first child again. Refused when the team has a child of this name and birthday already:
 * to take the one for the other would drop the adult, the school and the GP that were typed.
 */
export async function addFamily(
  actor: Searcher,
  searchId: string,
  family: NewFamily,
): Promise<Outcome<string, 'known already'>> {
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const search = await findChildSearch(trx, searchId, actor);
    if (!search) return missing;
    const { terms, notes } = search;
    const as = fingerprint(family);
    const before = notes.added.find((one) => one.as === as);
    if (before) return done(before.childId);
    // A restricted child is not there for anybody: a refusal would say that it is.
    const isKnown = (await visibleChildren(trx, terms)).some(
      (child) => child.teamId === actor.teamId && foldName(child.givenNames) === foldName(family.givenNames),
    );
    if (isKnown) return refused('known already');
    const childId = await insertFamily(trx, actor, terms, family, at);
    await noteOnSearch(trx, searchId, actor, { typed: null, added: [...notes.added, { childId, as }] });
    return done(childId);
  });
}

/** Keeps what was typed for a new family and is not saved yet, with the search that it belongs to. */
export async function keepTypedFamily(actor: Searcher, searchId: string, typed: Fields): Promise<void> {
  const db = await database();
  await db.transaction().execute((trx) => noteOnSearch(trx, searchId, actor, { typed: copyOf(typed) }));
}

function copyOf(fields: Fields): Record<string, string[]> {
  return Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, [...values]]));
}

/** What was typed, accents, case and spaces aside. */
function fingerprint({ relationship, adultBornOn, ...family }: NewFamily): string {
  const { givenNames, otherNames, adultName, school, gp, caseSystemId } = family;
  const words = [givenNames, ...otherNames, adultName, school, gp, caseSystemId].map(foldName);
  return JSON.stringify([...words, relationship, ...(adultBornOn ? [adultBornOn] : [])]);
}

async function insertFamily(db: Database, actor: Actor, terms: ChildTerms, family: NewFamily, at: string) {
  const by = { kind: 'staff', id: actor.staffId } as const;
  const childId = await insertChild(
    db,
    {
      teamId: actor.teamId,
      givenNames: family.givenNames,
      familyName: terms.familyName,
      knownAs: null,
      dateOfBirth: terms.dateOfBirth,
      birthKind: terms.birthKind ?? 'born',
      birthLatest: terms.birthLatest ?? null,
      caseSystemId: family.caseSystemId || null,
      isRestricted: false,
      otherNames: family.otherNames,
      createdBy: actor.staffId,
    },
    at,
  );
  const personId = await insertPerson(db, family.adultName, actor.staffId, at, family.adultBornOn);
  const { relationship } = family;
  const prEvidence = relationship === 'mother' ? 'automatic' : 'not_seen';
  const prRoute = RELATIONSHIPS[relationship].usualRoute;
  await insertFamilyLink(db, childId, { personId, relationship, prRoute, prEvidence }, actor.staffId, at);
  if (family.school) await rememberAgency(db, childId, { name: family.school, kind: 'school' }, at);
  if (family.gp) await rememberAgency(db, childId, { name: family.gp, kind: 'gp' }, at);
  await appendAuditEvent(db, { at, actor: by, event: { type: 'child_added' }, childId });
  await appendAuditEvent(db, { at, actor: by, event: { type: 'person_added' }, childId });
  return childId;
}
