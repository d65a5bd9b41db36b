import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { queueRequestedCopy } from '~/app/services/document-queue.server';
import { findReadableRecord, type RecordViewer } from '~/app/services/record-access.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findChild } from '~/db/children';
import { listFamily } from '~/db/people';
import { done, missing, type Outcome } from '~/forms/outcome';
import { fullName } from '~/forms/values/names';

/** Somebody who may ask for what is held of a form: the child, or an adult of the family, for themself or for the child. */
export type Requester = { readonly personId: string; readonly name: string };

/** Who may ask for a copy of a record that this person may read; missing where they may not. */
export async function whoMayAsk(
  viewer: RecordViewer,
  agreementId: string,
): Promise<Outcome<{ readonly childId: string; readonly people: readonly Requester[] }>> {
  const db = await database();
  const facts = await findReadableRecord(db, viewer, agreementId);
  const child = facts && (await findChild(db, facts.childId));
  if (!facts || !child) return missing;
  const family = (await listFamily(db, child.id)).map(({ personId, name }) => ({ personId, name }));
  const own = { personId: child.id, name: fullName(child) };
  return done({ childId: child.id, people: [own, ...family.filter(({ personId }) => personId !== child.id)] });
}

/**
 * Queues the copy that a person asked for of what is held on a form (subject access): their own part, nothing of anybody else's,
 * and nothing that is kept from them. The same key a second time makes no second copy. Missing for a record that this person may
 * not read, and for somebody who is not of the family.
 */
export async function askForCopy(
  viewer: RecordViewer,
  agreementId: string,
  personId: string,
  key: string,
): Promise<Outcome<null>> {
  const may = await whoMayAsk(viewer, agreementId);
  if (may.type !== 'done' || !may.value.people.some((one) => one.personId === personId)) return missing;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    if (!(await queueRequestedCopy(trx, { agreementId, personId, requestId: key }, at))) return missing;
    const by = { kind: 'staff', id: viewer.staffId } as const;
    const event = { type: 'subject_access_asked', personId } as const;
    await appendAuditEvent(trx, { at, actor: by, event, agreementId, childId: may.value.childId });
    return done(null);
  });
}
