import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { settleDecisionTask } from '~/app/services/decision-tasks.server';
import { queueSentCopy } from '~/app/services/decisions-of-form.server';
import { finishNoticeTasks, seriesOf } from '~/app/services/notice-tasks.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { appendDecisionFact, type NewDecisionFact } from '~/db/decision-facts';
import { listDisclosures, type RecordedDisclosure } from '~/db/disclosures';
import type { Actor } from '~/forms/access/permissions';
import type { DecisionEvent } from '~/forms/audit/decision-events';
import { done, missing, type Outcome } from '~/forms/outcome';
import type { ImpactAnswers, NoticeAnswers, ReceiptAnswers } from '~/forms/sharing/answers/after-disclosure';

/**
 * Records that a recipient said that something arrived. The same key a second time changes nothing. Missing for a child whom this
 * actor may not work with, and for what was not sent about them.
 */
export async function recordReceipt(
  actor: Actor,
  childId: string,
  disclosureId: string,
  { at, words }: ReceiptAnswers,
  key: string,
): Promise<Outcome<null>> {
  return recordAfter(actor, childId, { disclosureId, key }, (_sent, recordedAt) => ({
    fact: { type: 'receipt', disclosureKey: disclosureId, words, at, recordedAt },
    event: { type: 'receipt_recorded', disclosureId },
  }));
}

/**
 * Records whether a recipient was told to review, keep and dispose of what they got, for everything that went to them on the same
 * decision, and ends the tasks that ask for it. The same key a second time changes nothing.
 */
export async function recordNotice(
  actor: Actor,
  childId: string,
  disclosureId: string,
  { told, words, at }: NoticeAnswers,
  key: string,
): Promise<Outcome<null>> {
  return recordAfter(actor, childId, { disclosureId, key }, ({ recipientName }, recordedAt) => ({
    fact: { type: 'notice', recipientName, told, words, at, recordedAt },
    event: { type: 'notice_recorded', disclosureId },
  }));
}

/** Records what changed for the child after something was shared. Missing too where no decision is recorded for it. */
export async function recordImpact(
  actor: Actor,
  childId: string,
  disclosureId: string,
  { changed, words }: ImpactAnswers,
  key: string,
): Promise<Outcome<null>> {
  return recordAfter(actor, childId, { disclosureId, key }, ({ decisionSeriesId: seriesId }, at) =>
    seriesId === null
      ? null
      : {
          fact: { type: 'impact', changed, words, at, recordedAt: at },
          event: { type: 'impact_recorded', seriesId, changed },
        },
  );
}

type Happened = { readonly fact: NewDecisionFact; readonly event: DecisionEvent };

async function recordAfter(
  actor: Actor,
  childId: string,
  { disclosureId, key }: { readonly disclosureId: string; readonly key: string },
  happenedTo: (sent: RecordedDisclosure, at: string) => Happened | null,
): Promise<Outcome<null>> {
  const child = await readChild(actor, childId);
  if (!child) return missing;
  const db = await database();
  const sent = (await listDisclosures(db, childId)).find(({ id }) => id === disclosureId);
  const at = now();
  const happened = sent && happenedTo(sent, at);
  if (!happened) return missing;
  return db.transaction().execute(async (trx) => {
    const about = { childId, seriesId: seriesOf(sent), key };
    const { fact, isFirst } = await appendDecisionFact(trx, about, happened.fact, actor.staffId);
    if (!isFirst) return done(null);
    const by = { kind: 'staff', id: actor.staffId } as const;
    await appendAuditEvent(trx, { at, actor: by, event: happened.event, agreementId: sent.agreementId, childId });
    if (sent.agreementId && sent.decisionSeriesId) await queueSentCopy(trx, sent.agreementId, fact.id, at);
    if (happened.fact.type === 'notice') await settleNotice(trx, { staffId: actor.staffId, child }, sent, at);
    return done(null);
  });
}

async function settleNotice(
  db: Database,
  by: { readonly staffId: string; readonly child: Child },
  sent: RecordedDisclosure,
  at: string,
): Promise<void> {
  await finishNoticeTasks(db, by, { seriesId: seriesOf(sent), recipientName: sent.recipientName }, at);
  if (sent.decisionSeriesId) await settleDecisionTask(db, by, sent.decisionSeriesId, at);
}
