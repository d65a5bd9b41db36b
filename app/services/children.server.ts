import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { rememberAgency } from '~/app/services/directory.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findChildSearch, insertChildSearch } from '~/db/child-searches';
import { type Child, findChild, insertChild, listChildrenBorn } from '~/db/children';
import type { Database } from '~/db/connection';
import { insertFamilyLink, insertPerson } from '~/db/people';
import { findTeam } from '~/db/teams';
import { type Actor, can } from '~/forms/access/permissions';
import type { ChildTerms, NewFamily } from '~/forms/agreement/answers/child';
import { RELATIONSHIPS, routeIsDerived } from '~/forms/deciders/parental-responsibility';
import { done, missing, type Outcome } from '~/forms/outcome';
import { foldName } from '~/forms/values/names';

type Searcher = Actor & { readonly sessionId: string };

/** A child found by exact surname and date of birth: one's own team's, or that another team holds a record. */
export type ChildFound =
  | { readonly type: 'own team'; readonly childId: string; readonly name: string; readonly knownAs: string | null }
  | { readonly type: 'other team'; readonly team: string };

/** Keeps a search for a child and records that it was made; gives its id, which is all that stands in an address. */
export async function searchForChild(searcher: Searcher, terms: ChildTerms): Promise<string> {
  const db = await database();
  const at = now();
  const found = (await visibleChildren(db, terms)).length;
  return db.transaction().execute(async (trx) => {
    const id = await insertChildSearch(trx, searcher, terms, found, at);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: searcher.staffId },
      event: { type: 'child_searched', found },
    });
    return id;
  });
}

/** What a search finds. Nothing of a restricted child; of another team's child only that it is held, and by whom. */
export async function readChildSearch(
  actor: Actor,
  searchId: string,
): Promise<Outcome<{ readonly terms: ChildTerms; readonly found: readonly ChildFound[] }>> {
  const db = await database();
  const terms = await findChildSearch(db, searchId, actor.staffId);
  if (!terms) return missing;
  const children = await visibleChildren(db, terms);
  const found: ChildFound[] = [];
  for (const child of children) {
    if (can(actor, 'prepare an agreement', { teamId: child.teamId, sealed: false })) {
      found.push({
        type: 'own team',
        childId: child.id,
        name: `${child.givenNames} ${child.familyName}`,
        knownAs: child.knownAs,
      });
    } else {
      const team = await findTeam(db, child.teamId);
      found.push({ type: 'other team', team: team?.name ?? 'another team' });
    }
  }
  return done({ terms, found });
}

/**
 * Adds a family that is new to the council and gives the child's id. The same child of the same team, entered a second time
 * from the same search (a second tap, a lost answer), is the first one again.
 */
export async function addFamily(actor: Actor, searchId: string, family: NewFamily): Promise<Outcome<string>> {
  const db = await database();
  const terms = await findChildSearch(db, searchId, actor.staffId);
  if (!terms) return missing;
  const at = now();
  return done(
    await db.transaction().execute(async (trx) => {
      // A restricted child is not there for anybody: giving it back would say that it is.
      const same = (await visibleChildren(trx, terms)).find(
        (child) => child.teamId === actor.teamId && foldName(child.givenNames) === foldName(family.givenNames),
      );
      return same ? same.id : insertFamily(trx, actor, terms, family, at);
    }),
  );
}

/** A child that this member of staff may work with, or missing. */
export async function readChild(actor: Actor, childId: string): Promise<Child | null> {
  const child = await findChild(await database(), childId);
  const allowed =
    child && !child.isRestricted && can(actor, 'prepare an agreement', { teamId: child.teamId, sealed: false });
  return allowed ? child : null;
}

async function visibleChildren(db: Database, terms: ChildTerms): Promise<readonly Child[]> {
  const children = await listChildrenBorn(db, terms.familyName, terms.dateOfBirth);
  return children.filter((child) => !child.isRestricted);
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
      caseSystemId: family.caseSystemId || null,
      isRestricted: false,
      otherNames: [],
      createdBy: actor.staffId,
    },
    at,
  );
  const personId = await insertPerson(db, family.adultName, actor.staffId, at);
  const { relationship } = family;
  const prEvidence = routeIsDerived(relationship) ? 'automatic' : 'not_seen';
  const prRoute = RELATIONSHIPS[relationship].usualRoute;
  await insertFamilyLink(db, childId, { personId, relationship, prRoute, prEvidence }, actor.staffId, at);
  if (family.school) await rememberAgency(db, childId, { name: family.school, kind: 'school' }, at);
  if (family.gp) await rememberAgency(db, childId, { name: family.gp, kind: 'gp' }, at);
  await appendAuditEvent(db, { at, actor: by, event: { type: 'child_added' }, childId });
  await appendAuditEvent(db, { at, actor: by, event: { type: 'person_added' }, childId });
  return childId;
}
