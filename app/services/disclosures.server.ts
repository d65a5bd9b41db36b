import { askAboutBarred, wentTo } from '~/app/services/barred-sendings.server';
import { readChildRecord, recordEventsOf } from '~/app/services/child-record.server';
import { readChild } from '~/app/services/children.server';
import { now, today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { queueSentCopy } from '~/app/services/decisions-of-form.server';
import { decisionsOfSending } from '~/app/services/decisions-of-sending.server';
import { askForNotice, seriesOf } from '~/app/services/notice-tasks.server';
import { askForUnknown } from '~/app/services/unknown-sendings.server';
import { listFamilyAgencies } from '~/db/agencies';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { listDecisionFacts } from '~/db/decision-facts';
import { insertDisclosures, listDisclosures, type RecordedDisclosure } from '~/db/disclosures';
import { listDecisions } from '~/db/sharing-decisions';
import type { Actor } from '~/forms/access/permissions';
import type { DisclosureAnswers } from '~/forms/agreement/answers/disclosures';
import { lineMeaning } from '~/forms/agreement/matrix-words';
import { readRecord } from '~/forms/agreement/read-record';
import { type SendableRecipient, sendableLines } from '~/forms/agreement/sendable-lines';
import { done, missing, type Outcome } from '~/forms/outcome';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import type { NoticeFact } from '~/forms/sharing/notice-given';
import { type LocalDate, londonDate } from '~/forms/values/dates';

/** A recipient with every line that something can be recorded under today, and the way that the directory knows it to use. */
export type OpenRecipient = SendableRecipient & { readonly usualChannel: string };

/** Something that was sent or asked, with what the record said of its line on that day and what happened to it since. */
export type DisclosureThen = RecordedDisclosure & {
  readonly saidThen: string;
  /** That it arrived, as the recipient said, in the order in which it was written down. */
  readonly receipts: readonly Extract<DecisionFact, { type: 'receipt' }>[];
  /** Whether the recipient was told how to keep it, as it was written down afterwards. */
  readonly notices: readonly NoticeFact[];
  /** What changed for the child, as it was answered of the decision. */
  readonly impacts: readonly Extract<DecisionFact, { type: 'impact' }>[];
};

/** The recipients of a child's record, those with a yes first. The child was opened before. */
export async function openRecipients(childId: string): Promise<readonly OpenRecipient[]> {
  const db = await database();
  const agencies = new Map((await listFamilyAgencies(db, childId)).map(({ id, channel }) => [id, channel]));
  const recipients = sendableLines(await readChildRecord(db, childId, today()));
  return recipients.map((recipient) => ({ ...recipient, usualChannel: agencies.get(recipient.recipientId) ?? '' }));
}

/** Those of a child's recipients that have these ids, in their own order. Null where there is none, or an id is nobody's. */
export function recipientsWith(
  open: readonly OpenRecipient[],
  ids: readonly string[],
): readonly OpenRecipient[] | null {
  const found = open.filter(({ recipientId }) => ids.includes(recipientId));
  return found.length > 0 && found.length === new Set(ids).size ? found : null;
}

/** Everything that was sent or asked about a child, the latest first, each with the wish of its line as the record had it that day. */
export async function listWhatWasSent(childId: string): Promise<readonly DisclosureThen[]> {
  const db = await database();
  const [events, disclosures] = [await recordEventsOf(db, childId), await listDisclosures(db, childId)];
  const days = new Map<LocalDate, ReadonlyMap<string, string>>();
  const saidOn = (day: LocalDate) => {
    const known = days.get(day);
    if (known) return known;
    const { said, lines: outcomes } = readRecord(events, day);
    const lines = new Map(outcomes.map((outcome) => [outcome.slot.key, lineMeaning(outcome, said.names)]));
    days.set(day, lines);
    return lines;
  };
  const [facts, decisions] = [await listDecisionFacts(db, [childId]), await listDecisions(db, childId)];
  const saidInDecision = ({ decisionSeriesId, slot }: RecordedDisclosure) =>
    decisions.find(({ seriesId }) => seriesId === decisionSeriesId)?.decision.lines.find(({ key }) => key === slot)
      ?.said.meaning;
  return disclosures.map((disclosure) => ({
    ...disclosure,
    receipts: facts.flatMap(({ fact }) =>
      fact.type === 'receipt' && fact.disclosureKey === disclosure.id ? [fact] : [],
    ),
    notices: facts.flatMap(({ seriesId, fact }) =>
      fact.type === 'notice' &&
      seriesId === seriesOf(disclosure) &&
      fact.recipientName === disclosure.recipientName &&
      fact.recordedAt >= disclosure.recordedAt
        ? [fact]
        : [],
    ),
    impacts: facts.flatMap(({ seriesId, fact }) =>
      fact.type === 'impact' && seriesId === disclosure.decisionSeriesId ? [fact] : [],
    ),
    saidThen:
      saidOn(londonDate(disclosure.at)).get(disclosure.slot) ??
      saidInDecision(disclosure) ??
      'Nobody had been asked about this.',
  }));
}

/**
 * Records what was sent to, or asked of, one recipient or several in one go: all of it or nothing, a row for each line, and an
 * audit event for each form that they were put on, and the decision that each followed, with the office copy on which that stands.
 * What went against what the family had said, and on no decision, is recorded as an override that has to be completed; it refuses
 * nothing. The same key a second time changes nothing. Missing for a child whom this actor may not work with, and for a recipient or a
 * line that was never put to the child's people.
 */
export async function recordDisclosures(
  actor: Actor,
  childId: string,
  answers: readonly DisclosureAnswers[],
  key: string,
): Promise<Outcome<null>> {
  const child = await readChild(actor, childId);
  const rows = child && rowsOf(answers, await openRecipients(childId));
  if (!child || !rows) return missing;
  const recordedAt = now();
  const db = await database();
  return db.transaction().execute(async (trx) => {
    const went = rows.map(({ line: { slot }, recipientId, recipientName, at }) => ({
      slot,
      recipientId,
      recipientName,
      at,
    }));
    const decisions = await decisionsOfSending(trx, { actor, child }, went, key, recordedAt);
    const sent = rows.map(({ line: { slot, agreementId, what }, ...row }) => ({
      ...row,
      childId,
      agreementId,
      decisionSeriesId: decisions.get(slot) ?? null,
      slot,
      what,
      recordedAt,
      recordedBy: actor.staffId,
    }));
    if ((await insertDisclosures(trx, sent, key)) === 0) return done(null);
    await askForNotice(trx, { staffId: actor.staffId, child }, recordedAt);
    await askForUnknown(trx, { staffId: actor.staffId, child }, sent, key, recordedAt);
    await askAboutBarred(trx, { staffId: actor.staffId, child }, sent.map(wentTo), key, recordedAt);
    for (const agreementId of new Set(sent.map((row) => row.agreementId))) {
      const ofForm = rows.filter(({ line }) => line.agreementId === agreementId);
      const withoutYes = ofForm.filter(({ line }) => !line.hasYes).length;
      await appendAuditEvent(trx, {
        at: recordedAt,
        actor: { kind: 'staff', id: actor.staffId },
        event: { type: 'disclosures_recorded', lines: ofForm.length, withoutYes },
        agreementId,
        childId,
      });
    }
    for (const [agreementId, id] of await wentOnDecisions(trx, childId, recordedAt)) {
      await queueSentCopy(trx, agreementId, id, recordedAt);
    }
    return done(null);
  });
}

/** Each line that went, with its recipient; null where one of them is not on the record. */
function rowsOf(answers: readonly DisclosureAnswers[], open: readonly OpenRecipient[]) {
  const rows = answers.flatMap(({ recipientId, channel, at, lines }) => {
    const recipient = open.find((one) => one.recipientId === recipientId);
    return lines.map(({ slot, disclosed }) => {
      const line = recipient?.lines.find((one) => one.slot === slot);
      return recipient && line ? { line, disclosed, recipientId, recipientName: recipient.name, channel, at } : null;
    });
  });
  const found = rows.flatMap((row) => row ?? []);
  return found.length > 0 && found.length === rows.length ? found : null;
}

/** The forms under which something went out on a decision, as it was recorded at this instant: each with one of what went. */
async function wentOnDecisions(db: Database, childId: string, at: string): Promise<ReadonlyMap<string, string>> {
  const went = (await listDisclosures(db, childId)).filter(({ recordedAt }) => recordedAt === at);
  return new Map(
    went.flatMap(({ id, agreementId, decisionSeriesId }) =>
      agreementId && decisionSeriesId ? [[agreementId, id]] : [],
    ),
  );
}
