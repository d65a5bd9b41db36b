import { recordEventsOf } from '~/app/services/child-record.server';
import { readChild } from '~/app/services/children.server';
import { now, today } from '~/app/services/clock.server';
import { askToTellOfCorrection } from '~/app/services/correction-tasks.server';
import { database } from '~/app/services/database.server';
import { queueOfficeCopyOf } from '~/app/services/document-queue.server';
import { receiptsOf } from '~/app/services/receipts.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { appendRecordFact, findFactByKey, listFactRecorders } from '~/db/record-facts';
import { findSessionOfAnswer } from '~/db/signatures';
import type { Actor } from '~/forms/access/permissions';
import type { CorrectionAnswers } from '~/forms/agreement/answers/correction';
import {
  type Correctable,
  correctableFacts,
  factWords,
  linesAsked,
  lineWords,
  type Names,
  slotWords,
} from '~/forms/agreement/correctable';
import { type CorrectedInWords, correctionsInWords } from '~/forms/agreement/corrections-made';
import type { AskedLine, RecordEvent } from '~/forms/agreement/record-events';
import { factsKnownOn } from '~/forms/agreement/record-events';
import { whatWasSaid } from '~/forms/agreement/said';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/** One thing that can be put right, in words. `lines`: what its form asked, or what was taken back, as they are called. */
export type CorrectableView = {
  readonly fact: Correctable;
  readonly words: string;
  readonly asked: readonly AskedLine[];
  readonly lines: readonly { readonly id: string; readonly label: string }[];
};

export type CorrectionsView = {
  readonly correctable: readonly CorrectableView[];
  readonly made: readonly (CorrectedInWords & { readonly by: string })[];
};

/** What was written down about a child and can be put right, and what was put right so far. The child was opened before. */
export async function viewCorrections(childId: string): Promise<CorrectionsView> {
  const db = await database();
  const events = await recordEventsOf(db, childId);
  const { names } = whatWasSaid(events, today());
  const recorders = await listFactRecorders(db, childId);
  return {
    correctable: correctableFacts(factsKnownOn(events, today())).map((fact) => {
      const asked = linesAsked(events, fact);
      return { fact, words: factWords(fact, asked, names), asked, lines: labelled(fact, asked, names) };
    }),
    made: correctionsInWords(events, names).map((one) => ({ ...one, by: recorders.get(one.id) ?? '' })),
  };
}

/**
 * Puts right what was written down wrongly: a new event with why, the wrong one stays, and from today the record reads as put
 * right; what it said on earlier days does not change. Whoever may hold what was wrong is to be told. The same key a second time changes nothing. Missing for what cannot be
 * put right here; refused for a withdrawal at a time when its person had not agreed to it yet.
 */
export async function correctFact(
  actor: Actor,
  childId: string,
  factId: string,
  { replacement, why }: CorrectionAnswers,
  key: string,
): Promise<Outcome<null>> {
  const child = await readChild(actor, childId);
  if (!child) return missing;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    if (await findFactByKey(trx, childId, key)) return done(null);
    const events = await recordEventsOf(trx, childId);
    const wrong = correctableFacts(factsKnownOn(events, today())).find(({ id }) => id === factId);
    if (!wrong) return missing;
    if (replacement?.type === 'withdrew' && !hadAgreed(events, replacement.personId, replacement.at)) {
      return refused('They had not agreed yet at that time. Check the day and the time.');
    }
    const fact = { type: 'corrected', at, recordedAt: at, corrects: factId, replacement, why } as const;
    const recorded = await appendRecordFact(trx, { childId, agreementId: null, key }, fact, actor.staffId);
    const corrected = { type: 'fact_corrected', factId: recorded.fact.id, corrects: factId } as const;
    const staff = { kind: 'staff', id: actor.staffId } as const;
    const forms = await formsOf(trx, childId, events, wrong);
    for (const agreementId of forms.length > 0 ? new Set(forms.map((form) => form.agreementId)) : [null]) {
      await appendAuditEvent(trx, { at, actor: staff, event: corrected, agreementId, childId });
    }
    for (const form of forms) await queueOfficeCopyOf(trx, { ...form, factId: recorded.fact.id }, 'corrected', at);
    const agreementIds = [...new Set(forms.map((form) => form.agreementId))];
    const told = { id: recorded.fact.id, detail: 'What was written down on a form was put right.', agreementIds };
    await askToTellOfCorrection(trx, { staffId: actor.staffId, child }, told, at);
    return done(null);
  });
}

function labelled(fact: Correctable, asked: readonly AskedLine[], names: Names): CorrectableView['lines'] {
  if (fact.type === 'withdrew') return fact.slots.map((slot) => ({ id: slot, label: slotWords(slot, names) }));
  return asked.map((line) => ({ id: line.id, label: lineWords(line, names) }));
}

function hadAgreed(events: readonly RecordEvent[], personId: string, at: string): boolean {
  return events.some((event) => event.type === 'answered' && event.personId === personId && event.at <= at);
}

/** The answers whose office copies say what was wrong. A review date stands on none. */
async function formsOf(db: Database, childId: string, events: readonly RecordEvent[], wrong: Correctable) {
  if (wrong.type === 'withdrew') {
    const receipts = await receiptsOf(db, childId, wrong.id);
    return receipts.map(({ agreementId, signingSessionId }) => ({
      agreementId,
      signingSessionId,
      personId: wrong.personId,
    }));
  }
  if (wrong.type === 'reviewed') return [];
  const put = events.find((event) => event.type === 'put' && event.id === wrong.putId);
  if (put?.type !== 'put') return [];
  const signingSessionId = await findSessionOfAnswer(db, wrong.id);
  return [{ agreementId: put.agreementId, signingSessionId, personId: wrong.personId }];
}
