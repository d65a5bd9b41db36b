import { visibleChildren } from '~/app/services/child-searches.server';
import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { askToTellOfCorrection } from '~/app/services/correction-tasks.server';
import { database } from '~/app/services/database.server';
import { renewSearchEntries } from '~/app/services/search-entry.server';
import { appendAuditEvent } from '~/db/audit-events';
import {
  findChildDetails,
  findDetailsPutRight,
  insertChildDetails,
  listChildDetails,
  type PutRight,
} from '~/db/child-details';
import { nameChild } from '~/db/child-names';
import { updateChild } from '~/db/children';
import type { Database } from '~/db/connection';
import type { Actor } from '~/forms/access/permissions';
import type { DetailsPutRight } from '~/forms/agreement/answers/child-details';
import {
  CHANGED_MEANWHILE,
  type ChildDetails,
  detailsChanged,
  detailsInWords,
  formerNames,
  NOTHING_CHANGED,
  SAME_CHILD,
} from '~/forms/agreement/child-details';
import { done, missing, type Outcome, refused } from '~/forms/outcome';
import { foldName } from '~/forms/values/names';

/** What is known of a child today, and everything that was put right of it, the latest first. */
export type DetailsKnown = { readonly details: ChildDetails; readonly putRight: readonly PutRight[] };

/** What is known of a child whom this actor may work with; missing for any other. */
export async function readDetails(actor: Actor, childId: string): Promise<Outcome<DetailsKnown>> {
  const db = await database();
  const details = (await readChild(actor, childId)) && (await findChildDetails(db, childId));
  return details ? done({ details, putRight: await listChildDetails(db, childId) }) : missing;
}

/**
 * Puts right what is known of a child. The child's own row says what is known today; what was known before is kept for ever, with
 * who put it right and why, and whoever may hold it is to be told. Every record of the child is found under the names and the number of today, and under former names.
 * What was sealed stays as it was. The same key a second time, with the same words, changes nothing. Refused, with a sentence, where nothing differs,
 * where somebody else has changed it since the page was opened, and for the name and birthday of another child of the team.
 */
export async function putRightDetails(
  actor: Actor,
  childId: string,
  { details, why, after }: DetailsPutRight,
  key: string,
): Promise<Outcome<null>> {
  const child = await readChild(actor, childId);
  if (!child) return missing;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const before = await findDetailsPutRight(trx, key);
    // The same act again. Other words with its key come from a second page of the same worker: they must not be lost in silence.
    if (before && before.reason === why && detailsChanged(before.now, details).length === 0) return done(null);
    if (before) return refused(CHANGED_MEANWHILE);
    const was = await findChildDetails(trx, childId);
    if (!was) return missing;
    const [last] = await listChildDetails(trx, childId);
    if ((last?.id ?? '') !== after) return refused(CHANGED_MEANWHILE);
    const fields = detailsChanged(was, details);
    if (fields.length === 0) return refused(NOTHING_CHANGED);
    if (await isSomebodyElse(trx, actor, childId, was, details)) return refused(SAME_CHILD);
    await updateChild(trx, childId, details);
    await nameChild(trx, childId, formerNames(was, details), 'former');
    await nameChild(trx, childId, details.otherNames, 'other');
    const found = await renewSearchEntries(trx, childId);
    const put = { was, now: details, reason: why };
    const detailsId = await insertChildDetails(trx, { childId, key, by: actor.staffId, at }, put);
    const event = { type: 'child_details_put_right', detailsId, fields } as const;
    const by = { kind: 'staff', id: actor.staffId } as const;
    for (const agreementId of found.length > 0 ? found : [null]) {
      await appendAuditEvent(trx, { at, actor: by, event, agreementId, childId });
    }
    const told = { id: detailsId, detail: `Put right: ${detailsInWords(fields)}.`, agreementIds: null };
    await askToTellOfCorrection(trx, { staffId: actor.staffId, child }, told, at);
    return done(null);
  });
}

/** Whether another child of the team has this name and birthday. Two who always had them, as they were entered, stay apart. */
async function isSomebodyElse(
  db: Database,
  { teamId }: Actor,
  childId: string,
  was: ChildDetails,
  { birthKind: _, birthLatest, ...details }: ChildDetails,
): Promise<boolean> {
  const { givenNames, familyName, dateOfBirth } = details;
  const isSame =
    [was.givenNames, was.familyName].map(foldName).join() === [givenNames, familyName].map(foldName).join();
  if (isSame && was.dateOfBirth === dateOfBirth && was.birthLatest === birthLatest) return false;
  const terms = { familyName, dateOfBirth, ...(birthLatest ? { birthLatest } : {}) };
  // A restricted child is not there for anybody: a refusal would say that it is.
  return (await visibleChildren(db, terms)).some(
    (child) => child.id !== childId && child.teamId === teamId && foldName(child.givenNames) === foldName(givenNames),
  );
}
