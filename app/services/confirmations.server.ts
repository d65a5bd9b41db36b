import { gatherCopyRecord } from '~/app/services/copy-record.server';
import { findAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { listDocuments, type SealedDocument } from '~/db/documents';
import { listFinishedSignings } from '~/db/record-evidence';
import { insertTask } from '~/db/tasks';
import { topicIn } from '~/forms/agreement/topics';
import type { Wish } from '~/forms/agreement/wishes';
import { everybody } from '~/forms/copies/agreed-lines';
import { confirmedAt, confirmedTo, noLongerIn, stillStands } from '~/forms/copies/confirmed';
import type { CopyRecord } from '~/forms/copies/record';
import { londonDate } from '~/forms/values/dates';

/** A confirmation that was sealed, and whose it is. */
export type Confirmation = SealedDocument & { readonly recipientId: string };

/** The confirmations of a form that are no longer what was said: a newer one was made, or people differ, or took it back. */
export async function supersededConfirmations(db: Database, agreementId: string): Promise<ReadonlySet<string>> {
  const confirmations = await listConfirmations(db, agreementId);
  const last = (await listFinishedSignings(db, agreementId)).at(-1);
  if (!last || confirmations.length === 0) return new Set();
  const newest = newestOf(confirmations);
  const records = everybody((await gatherCopyRecord(db, last.id)).record);
  const stands = (one: Confirmation) => newest.includes(one) && stillStands(one.recipientId, records, one.sealedAt);
  return new Set(confirmations.filter((one) => !stands(one)).map(({ id }) => id));
}

/**
 * Asks a member of staff to tell each recipient whose confirmation stopped being true with these answers, once for each
 * confirmation. One that is not sealed yet went to nobody: it is made with these answers, or not at all. Call it inside the
 * transaction that records what was seen when the tablet came back, after that.
 */
export async function askToTellOfChange(
  db: Database,
  { staffId }: { readonly staffId: string },
  { agreementId, signingSessionId }: { readonly agreementId: string; readonly signingSessionId: string },
  at: string,
): Promise<void> {
  const { record } = await gatherCopyRecord(db, signingSessionId);
  for (const confirmation of newestOf(await listConfirmations(db, agreementId))) {
    const changed = changedBy(record, confirmation);
    if (changed.length === 0) continue;
    await addTask(db, staffId, record, confirmation, whatChanged(record, confirmation, changed), at);
  }
}

/**
 * Asks a member of staff to tell each recipient who may hold a confirmation of a form that it was entered in error. Call it inside
 * the transaction that records the error.
 */
export async function askToTellOfError(
  db: Database,
  { staffId }: { readonly staffId: string },
  agreementId: string,
  at: string,
): Promise<void> {
  const confirmations = newestOf(await listConfirmations(db, agreementId));
  const last = (await listFinishedSignings(db, agreementId)).at(-1);
  if (!last || confirmations.length === 0) return;
  const { record } = await gatherCopyRecord(db, last.id);
  const detail = 'The form was entered in error. Nothing is confirmed to them by it.';
  for (const confirmation of confirmations) await addTask(db, staffId, record, confirmation, detail, at);
}

/** What a confirmation says, and what was so before this person answered and is not since. */
function changedBy(record: CopyRecord, { recipientId, sealedAt }: Confirmation): readonly Wish[] {
  const [before, now] = [confirmedTo(recipientId, record.others), confirmedTo(recipientId, everybody(record))];
  const said = confirmedAt(recipientId, everybody(record), sealedAt);
  const untrueBefore = noLongerIn(said, before);
  return noLongerIn(said, now).filter((wish) => !untrueBefore.includes(wish));
}

function whatChanged(record: CopyRecord, { recipientId }: Confirmation, changed: readonly Wish[]): string {
  const { lines, topics } = record.proposal;
  const about = lines.filter((line) => changed.some(({ lineId }) => lineId === line.id));
  // Names of topics hold an “and” of their own.
  const what = about.map(({ topic }) => topicIn(topics, topic).name).join('; ');
  const isAllGone = confirmedTo(recipientId, everybody(record)).length === 0;
  return `What was confirmed to them has changed: ${what}. ${isAllGone ? 'Nothing is confirmed to them now.' : 'A newer confirmation is made.'}`;
}

async function addTask(
  db: Database,
  staffId: string,
  record: CopyRecord,
  { id, agreementId, recipientId }: Confirmation,
  detail: string,
  at: string,
): Promise<void> {
  const agreement = await findAgreement(db, agreementId);
  if (!agreement) throw new Error('A confirmation without its agreement');
  const { childId, teamId } = agreement;
  const kind = 'tell recipient it changed';
  const { recipients } = record.proposal;
  const task = await insertTask(
    db,
    {
      kind,
      childId,
      agreementId,
      teamId,
      assignedTo: staffId,
      who: recipients.find((recipient) => recipient.id === recipientId)?.name ?? recipientId,
      detail,
      dueOn: londonDate(at),
      key: `${kind}: ${id}`,
    },
    at,
  );
  if (!task.isFirst) return;
  const actor = { kind: 'staff', id: staffId } as const;
  await appendAuditEvent(db, {
    at,
    actor,
    event: { type: 'task_added', taskId: task.id, kind },
    agreementId,
    childId,
  });
}

/** The newest confirmation of each recipient of a form. */
export async function newestConfirmations(db: Database, agreementId: string): Promise<readonly Confirmation[]> {
  return newestOf(await listConfirmations(db, agreementId));
}

async function listConfirmations(db: Database, agreementId: string): Promise<readonly Confirmation[]> {
  return (await listDocuments(db, agreementId)).flatMap((document) => {
    const [kind, recipientId = ''] = document.audience.split(/:(.*)/s);
    return kind === 'recipient' ? [{ ...document, recipientId }] : [];
  });
}

function newestOf(confirmations: readonly Confirmation[]): readonly Confirmation[] {
  const isNewer = (one: Confirmation, than: Confirmation) =>
    one.recipientId === than.recipientId && one.version > than.version;
  return confirmations.filter((one) => !confirmations.some((other) => isNewer(other, one)));
}
