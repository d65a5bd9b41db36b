import { today } from '~/app/services/clock.server';
import type { Database } from '~/db/connection';
import { listDisclosures, type RecordedDisclosure } from '~/db/disclosures';
import { listFactRecorders, listRecordFacts } from '~/db/record-facts';
import type { Proposal } from '~/forms/agreement/proposal';
import { factsKnownOn, type RecordFact } from '~/forms/agreement/record-events';
import { slotParts } from '~/forms/agreement/slot-key';
import { type TakenBack, takenBackOf } from '~/forms/agreement/taken-back';
import type { Wish } from '~/forms/agreement/wishes';
import { alreadyShared } from '~/forms/agreement/withdrawal';
import type { SharedBefore, WithdrawalFacts } from '~/forms/copies/record';

/** One person's answers to one form. */
type Answers = { readonly proposal: Proposal; readonly wishes: readonly Wish[]; readonly signedAt: string };

/**
 * What the person who answered took back of the form since, as it is known now: what had been shared by then under their
 * agreement, and what the practitioner said of another basis. Reads only.
 */
export async function withdrawalFacts(db: Database, answers: Answers): Promise<readonly WithdrawalFacts[]> {
  const childId = answers.proposal.child.id;
  const facts = factsKnownOn(await listRecordFacts(db, childId), today());
  const takenBack = takenBackOf(answers, facts);
  if (takenBack.length === 0) return [];
  const [recorders, disclosures] = [await listFactRecorders(db, childId), await listDisclosures(db, childId)];
  const nameOf = (factId: string) => recorders.get(factId) ?? '';
  return takenBack.map((one) => ({
    ...one,
    recordedBy: nameOf(one.withdrew.id),
    sharedBefore: sharedUnder(answers, one, disclosures),
    anotherBasis: consideredIn(facts, one, nameOf),
  }));
}

/** Only what was sent while they agreed: of anything else the family may not know. */
function sharedUnder(
  { signedAt }: Answers,
  takenBack: TakenBack,
  disclosures: readonly RecordedDisclosure[],
): readonly SharedBefore[] {
  const sent = disclosures
    .filter(({ at }) => at >= signedAt)
    .map(({ id, slot, at, channel, recordedBy: by }) => ({ id, slot, at, channel, by }));
  return alreadyShared({ event: takenBack.withdrew }, sent).map(({ slot, at }) => {
    const { recipientId, itemId, way } = slotParts(slot);
    return { recipientId, topic: itemId, way, at };
  });
}

function consideredIn(
  facts: readonly RecordFact[],
  { withdrew }: TakenBack,
  nameOf: (factId: string) => string,
): WithdrawalFacts['anotherBasis'] {
  const said = facts.findLast((fact) => fact.type === 'withdrawal_considered' && fact.withdrawalId === withdrew.id);
  if (said?.type !== 'withdrawal_considered') return null;
  const { id, anotherBasis: exists, note, recordedAt } = said;
  return { exists, note, recordedBy: nameOf(id), recordedAt };
}
