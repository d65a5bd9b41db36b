import { recordEventsOf } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { receiptsOf } from '~/app/services/receipts.server';
import type { Database } from '~/db/connection';
import { listDisclosures, type RecordedDisclosure } from '~/db/disclosures';
import { findDocumentFor } from '~/db/documents';
import { listFactRecorders } from '~/db/record-facts';
import { listTasks } from '~/db/tasks';
import { factsKnownOn, type WithdrawalConsideredEvent, type WithdrewEvent } from '~/forms/agreement/record-events';
import { whatWasSaid } from '~/forms/agreement/said';
import { slotParts } from '~/forms/agreement/slot-key';
import { alreadyShared } from '~/forms/agreement/withdrawal';
import { done, missing, type Outcome } from '~/forms/outcome';

/** Something that was taken back, as the page after it shows it. */
export type WithdrawalView = {
  readonly withdrew: WithdrewEvent;
  readonly recordedBy: string;
  readonly lines: readonly { readonly recipient: string; readonly what: string; readonly way: 'tell' | 'ask' }[];
  /** What had gone out already: nobody can call it back. */
  readonly shared: readonly RecordedDisclosure[];
  /** Who has still to be told to stop. */
  readonly toTell: readonly string[];
  readonly considered: (WithdrawalConsideredEvent & { readonly by: string }) | null;
  /** The receipt for each form that it was on; `documentId` is null while it is made. */
  readonly receipts: readonly { readonly agreementId: string; readonly documentId: string | null }[];
};

/** A withdrawal of a child's record, as it is known now; missing where there is none, or where it was put right as never said. */
export async function viewWithdrawal(childId: string, withdrawalId: string): Promise<Outcome<WithdrawalView>> {
  const db = await database();
  const events = await recordEventsOf(db, childId);
  const facts = factsKnownOn(events, today());
  const withdrew = facts.find((fact) => fact.id === withdrawalId);
  if (withdrew?.type !== 'withdrew') return missing;
  const { names } = whatWasSaid(events, today());
  const recorders = await listFactRecorders(db, childId);
  const considered = facts.findLast(
    (fact) => fact.type === 'withdrawal_considered' && fact.withdrawalId === withdrawalId,
  );
  const recipients = new Set(withdrew.slots.map((slot) => nameIn(names, slotParts(slot).recipientId)));
  const tasks = (await listTasks(db, { childId })).filter(({ kind }) => kind === 'tell recipient to stop');
  return done({
    withdrew,
    recordedBy: recorders.get(withdrawalId) ?? '',
    lines: withdrew.slots.map((slot) => {
      const { recipientId, itemId, way } = slotParts(slot);
      return { recipient: nameIn(names, recipientId), what: nameIn(names, itemId), way };
    }),
    shared: await sharedBefore(db, childId, withdrew),
    toTell: [...new Set(tasks.map(({ who }) => who))].filter((who) => recipients.has(who)),
    considered:
      considered?.type === 'withdrawal_considered' ? { ...considered, by: recorders.get(considered.id) ?? '' } : null,
    receipts: await receiptDocuments(db, childId, withdrawalId),
  });
}

function nameIn(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id) ?? id;
}

async function sharedBefore(db: Database, childId: string, event: WithdrewEvent) {
  const sent = await listDisclosures(db, childId);
  const shared = alreadyShared(
    { event },
    sent.map(({ id, slot, at, channel, recordedBy: by }) => ({ id, slot, at, channel, by })),
  );
  return shared.flatMap(({ id }) => sent.filter((disclosure) => disclosure.id === id));
}

async function receiptDocuments(db: Database, childId: string, withdrawalId: string) {
  const receipts: { agreementId: string; documentId: string | null }[] = [];
  for (const { agreementId, audience, version } of await receiptsOf(db, childId, withdrawalId)) {
    const document = await findDocumentFor(db, agreementId, audience, version);
    receipts.push({ agreementId, documentId: document?.id ?? null });
  }
  return receipts;
}
