import type { Database } from '~/db/connection';
import { listRecordFacts } from '~/db/record-facts';
import { listTransferFacts } from '~/db/transfers';
import type { Transfer } from '~/forms/sharing/transfer';
import { londonDate } from '~/forms/values/dates';

/** The moves of a child to another council, the latest first, each with what was handed over. */
export async function transfersOf(db: Database, childId: string): Promise<readonly Transfer[]> {
  const facts = await listTransferFacts(db, childId);
  return (await listRecordFacts(db, childId)).toReversed().flatMap((fact): readonly Transfer[] => {
    if (fact.type !== 'moved') return [];
    const ofThis = facts.filter(({ transferId }) => transferId === fact.id).map((one) => one.fact);
    return [{ id: fact.id, to: fact.to, movesOn: londonDate(fact.at), facts: ofThis }];
  });
}
