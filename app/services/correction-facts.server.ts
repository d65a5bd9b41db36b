import { recordEventsOf } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { receiptsOf } from '~/app/services/receipts.server';
import type { Database } from '~/db/connection';
import { listFactRecorders, listRecordFacts } from '~/db/record-facts';
import { correctionsInWords } from '~/forms/agreement/corrections-made';
import type { CorrectedEvent } from '~/forms/agreement/record-events';
import { whatWasSaid } from '~/forms/agreement/said';
import type { CorrectionFacts } from '~/forms/copies/record';

/** What was put right of one answer, or of what was taken back of it since. Reads only. */
export async function correctionFacts(
  db: Database,
  childId: string,
  answer: { readonly id: string; readonly signingSessionId: string },
): Promise<readonly CorrectionFacts[]> {
  const corrects = (await listRecordFacts(db, childId)).flatMap((fact) => (fact.type === 'corrected' ? [fact] : []));
  if (corrects.length === 0) return [];
  const own = new Set([answer.id]);
  for (const id of new Set(corrects.map((fact) => fact.corrects))) {
    const receipts = await receiptsOf(db, childId, id);
    if (receipts.some(({ signingSessionId }) => signingSessionId === answer.signingSessionId)) own.add(id);
  }
  const events = await recordEventsOf(db, childId);
  const recorders = await listFactRecorders(db, childId);
  return correctionsInWords(events, whatWasSaid(events, today()).names)
    .filter((correction) => own.has(correction.corrects))
    .map((correction) => ({
      ...correction,
      by: recorders.get(correction.id) ?? '',
      ...(correction.corrects === answer.id ? { answer: answerIn(corrects, correction.id) } : {}),
    }));
}

/** What counts in the place of an answer; null where nothing does. */
function answerIn(corrects: readonly CorrectedEvent[], id: string): CorrectionFacts['answer'] {
  const replacement = corrects.find((one) => one.id === id)?.replacement;
  if (replacement?.type !== 'answered') return null;
  const { at, method, wishes } = replacement;
  return { at, method, wishes };
}
