import type { WithdrewEvent } from '~/forms/agreement/record-events';
import { isYes, type Said, type Slot, type WhatWasSaid } from '~/forms/agreement/said';
import { done, type Outcome, refused } from '~/forms/outcome';

/** What somebody takes back. It needs no signature and no reason: it must be as easy as it was to agree. */
export type WithdrawalRequest = Omit<WithdrewEvent, 'type' | 'slots'> & {
  /** All that this person agreed to for the child, or the slots that they name. */
  readonly what: 'all' | readonly string[];
};

export type Withdrawal = {
  readonly event: WithdrewEvent;
  /** What was taken back, each with the agreement that it was part of: the receipt is made from it. */
  readonly takenBack: readonly { readonly slot: Slot; readonly said: Said }[];
  /** Who has to be told to stop: recipients whom we tell something that was taken back. */
  readonly recipientsToTell: readonly string[];
  /** Put to the practitioner, never to the family: another basis may exist, and the family is then told so. */
  readonly asksPractitioner: string;
};

/**
 * A withdrawal as a new event: whole or by line, by any channel (UK GDPR Art 7(3), text not checked yet). It removes nothing:
 * what was agreed stays in the record and was valid until then. Refuses only where this person has no agreement that
 * stands: what they say now is then recorded as a new answer.
 */
export function withdraw(record: WhatWasSaid, request: WithdrawalRequest): Outcome<Withdrawal> {
  const { what, ...happened } = request;
  const takenBack = record.slots.flatMap((slot) => {
    const said = slot.says.find(({ by }) => by.personId === request.personId);
    if (!said || (what !== 'all' && !what.includes(slot.key))) return [];
    return isYes(said.say) ? [{ slot, said }] : [];
  });
  if (takenBack.length === 0) {
    return refused('They have no agreement that stands. Record what they say now as a new answer.');
  }
  const told = takenBack.filter(({ slot }) => slot.way === 'tell').map(({ slot }) => slot.line.recipientId);
  return done({
    event: { ...happened, type: 'withdrew', slots: takenBack.map(({ slot }) => slot.key) },
    takenBack,
    recipientsToTell: [...new Set(told)],
    asksPractitioner: 'Is there another lawful basis for any of this? If so, tell the family, unless that is unsafe.',
  });
}

/** Something that went to a recipient. Rows of their own: a withdrawal cannot call them back, so it lists them. */
export type Disclosure = {
  readonly id: string;
  readonly slot: string;
  readonly at: string;
  readonly channel: string;
  readonly by: string;
};

/** What had already been shared of what was taken back, the latest first. */
export function alreadyShared(
  withdrawal: Pick<Withdrawal, 'event'>,
  disclosures: readonly Disclosure[],
): readonly Disclosure[] {
  return disclosures
    .filter(({ slot, at }) => withdrawal.event.slots.includes(slot) && at <= withdrawal.event.at)
    .sort((one, other) => other.at.localeCompare(one.at) || one.slot.localeCompare(other.slot));
}
