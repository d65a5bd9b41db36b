import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { isInSight } from '~/app/services/visit.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findChildSearch, insertChildSearch, noteOnSearch } from '~/db/child-searches';
import { type Child, listChildrenBorn } from '~/db/children';
import type { Database } from '~/db/connection';
import { findTeam } from '~/db/teams';
import { deleteUnsavedSearches } from '~/db/unsaved-searches';
import { type Actor, can } from '~/forms/access/permissions';
import type { ChildTerms } from '~/forms/agreement/answers/child';
import type { Fields } from '~/forms/agreement/answers/fields';
import { done, missing, type Outcome } from '~/forms/outcome';

type InVisit = { readonly visitChildId?: string | null };
/** A member of staff in one of their sessions: a search belongs to both. */
export type Searcher = Actor & InVisit & { readonly sessionId: string };

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
    await deleteUnsavedSearches(trx, searcher, 'child');
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: searcher.staffId },
      event: { type: 'child_searched', found },
    });
    return id;
  });
}

/**
 * What a search finds. Nothing of a restricted child; of another team's child only that it is held, and by whom. In a visit
 * only a search that belongs to it is there: one made before shows another family.
 */
export async function readChildSearch(
  actor: Searcher,
  searchId: string,
): Promise<Outcome<{ readonly terms: ChildTerms; readonly found: readonly ChildFound[] }>> {
  const db = await database();
  const search = await findChildSearch(db, searchId, actor);
  if (!search || !(await isOfThisVisit(actor, search.notes.visitChildId))) return missing;
  const { terms } = search;
  return done({ terms, found: await childrenFound(actor, terms) });
}

/** What is found by exact last name and birthday: one's own team's children, and of another team's only that it holds a record. */
export async function childrenFound(actor: Actor, terms: ChildTerms): Promise<readonly ChildFound[]> {
  const db = await database();
  const children = await visibleChildren(db, terms);
  const found: ChildFound[] = [];
  for (const child of children) {
    if (can(actor, 'prepare an agreement', { ...child, sealed: false })) {
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
  return found;
}

async function isOfThisVisit({ visitChildId = null }: InVisit, belongsTo: string | null): Promise<boolean> {
  return visitChildId === null || (belongsTo !== null && (await isInSight({ visitChildId }, belongsTo)));
}

/** What was typed for a new family and is not saved yet; null where nothing waits. */
export async function readTypedFamily(actor: Searcher, searchId: string): Promise<Fields | null> {
  return (await findChildSearch(await database(), searchId, actor))?.notes.typed ?? null;
}

/** A search led to a form about this child, and belongs to the visit that begins with it. */
export async function joinVisit(actor: Searcher, searchId: string, visitChildId: string): Promise<void> {
  const db = await database();
  await db.transaction().execute((trx) => noteOnSearch(trx, searchId, actor, { visitChildId }));
}

/** The children of a name and birthday who are there for anybody at all. */
export async function visibleChildren(db: Database, terms: ChildTerms): Promise<readonly Child[]> {
  const children = await listChildrenBorn(db, terms.familyName, terms.dateOfBirth, terms.birthLatest);
  return children.filter((child) => !child.isRestricted);
}
