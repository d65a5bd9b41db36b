import { childrenFound } from '~/app/services/child-searches.server';
import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import { insertRecordLink, listRecordLinks } from '~/db/record-links';
import { isOfOneFamily } from '~/db/siblings';
import { findStaff } from '~/db/staff';
import type { Actor } from '~/forms/access/permissions';
import type { LinkAnswers } from '~/forms/agreement/answers/record-link';
import { done, missing, type Outcome, refused } from '~/forms/outcome';
import { foldName, fullName } from '~/forms/values/names';

/** A link as whoever may see both records sees it. */
export type LinkShown = {
  readonly id: string;
  readonly childId: string;
  readonly name: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/**
 * The records that belong to the same risk as this child's (the procedures of S4 ask to keep such links), for whoever may see
 * both: of another team's child, or a restricted one, nothing, not even that there is a link.
 */
export async function linksOf(actor: Actor, childId: string): Promise<readonly LinkShown[]> {
  const db = await database();
  if (!(await readChild(actor, childId))) return [];
  const shown: LinkShown[] = [];
  for (const { id, childIds, reason, recordedAt, recordedBy } of await listRecordLinks(db, childId)) {
    const other = await readChild(actor, childIds.find((one) => one !== childId) ?? '');
    const by = (await findStaff(db, recordedBy))?.name ?? '';
    if (other) shown.push({ id, childId: other.id, name: fullName(other), reason, by, at: recordedAt });
  }
  return shown;
}

/**
 * Links the records of two children who are not of one family, with the reason, for ever. The other child is found by exact
 * last name and birthday among those whom this worker may see; refused, with a sentence, where it is not one of them, or where
 * it is this child or a brother or sister. Two who are linked already stay linked as they were. The event names neither child:
 * a history is read by people who may not see both.
 */
export async function linkRecords(actor: Actor, childId: string, link: LinkAnswers): Promise<Outcome<null>> {
  if (!(await readChild(actor, childId))) return missing;
  const other = await findOther(actor, link);
  if (typeof other === 'string') return refused(other);
  if (other.id === childId) return refused('This is the same child');
  const db = await database();
  if (await isOfOneFamily(db, childId, other.id)) {
    return refused('They are of one family already. A link is for children who are not');
  }
  const at = now();
  return db.transaction().execute(async (trx) => {
    const recorded = {
      childIds: [childId, other.id],
      reason: link.reason,
      recordedAt: at,
      recordedBy: actor.staffId,
    } as const;
    const linkId = await insertRecordLink(trx, recorded);
    const by = { kind: 'staff', id: actor.staffId } as const;
    if (linkId) await appendAuditEvent(trx, { at, actor: by, event: { type: 'records_linked', linkId } });
    return done(null);
  });
}

/** The one child whom the answers name, or a sentence that says why there is none. */
async function findOther(actor: Actor, { terms, givenNames }: LinkAnswers): Promise<Child | string> {
  const found = await childrenFound(actor, terms);
  const own: Child[] = [];
  for (const one of found) {
    const child = one.type === 'own team' ? await readChild(actor, one.childId) : null;
    if (child && (!givenNames || foldName(child.givenNames) === foldName(givenNames))) own.push(child);
  }
  const [only] = own;
  if (only && own.length === 1) return only;
  if (own.length > 1) return 'More than one child has this last name and birthday. Enter the first names too';
  const elsewhere = found.flatMap((one) => (one.type === 'other team' ? [one.team] : []));
  return elsewhere[0]
    ? `A child of this name and birthday is known to ${elsewhere[0]}. Only somebody who may see both records can link them`
    : 'Your team knows no child of this name and birthday. Check the spelling and the day';
}
