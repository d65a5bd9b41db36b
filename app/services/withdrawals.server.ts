import { recordEventsOf } from '~/app/services/child-record.server';
import { readChild } from '~/app/services/children.server';
import { now, today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { recordWithdrawal } from '~/app/services/record-withdrawal.server';
import { findFactByKey, listRecordFacts } from '~/db/record-facts';
import type { Actor } from '~/forms/access/permissions';
import type { WithdrawalAnswers } from '~/forms/agreement/answers/withdrawal';
import { whatWasSaid } from '~/forms/agreement/said';
import { type StandingAgreements, standingAgreements } from '~/forms/agreement/standing-agreements';
import { withdraw } from '~/forms/agreement/withdrawal';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/** Everyone who answered about a child, with what they agreed to that stands today. The child was opened before. */
export async function agreementsThatStand(childId: string): Promise<readonly StandingAgreements[]> {
  const db = await database();
  return standingAgreements(whatWasSaid(await recordEventsOf(db, childId), today()));
}

/** Whether anybody ever took anything back about a child. */
export async function wasAnythingTakenBack(childId: string): Promise<boolean> {
  return (await listRecordFacts(await database(), childId)).some(({ type }) => type === 'withdrew');
}

/** The withdrawal that was recorded with this key: a second tap shows it again. Null for none. */
export async function withdrawalMade(childId: string, key: string): Promise<string | null> {
  const fact = await findFactByKey(await database(), childId, key);
  return fact?.type === 'withdrew' ? fact.id : null;
}

/**
 * Records that somebody no longer agrees, whole or by line, at once: the fact, its audit events, a task for each recipient who
 * has to be told to stop, a receipt for that person and an office copy that holds it. Nothing that was said before changes, and
 * nothing is removed. The same key a second time changes nothing. Gives the id of the withdrawal; missing for a child whom
 * this actor may not work with; refused where nothing of theirs stands, or where they agreed only after the time given.
 */
export async function withdrawAgreement(
  actor: Actor,
  childId: string,
  answers: WithdrawalAnswers,
  key: string,
): Promise<Outcome<string>> {
  const child = await readChild(actor, childId);
  if (!child) return missing;
  const db = await database();
  return db.transaction().execute(async (trx) => {
    const before = await findFactByKey(trx, childId, key);
    if (before) return done(before.id);
    const recordedAt = now();
    const record = whatWasSaid(await recordEventsOf(trx, childId), today());
    const withdrawal = withdraw(record, { ...answers, id: '', recordedAt });
    if (withdrawal.type !== 'done') return withdrawal;
    if (withdrawal.value.takenBack.some(({ said }) => said.by.at > answers.at)) {
      return refused(`${answers.personName} agreed after that. Check the day and the time.`);
    }
    return done(await recordWithdrawal(trx, { actor, child, key }, withdrawal.value, record.names));
  });
}
