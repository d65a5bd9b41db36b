import { openReturned } from '~/app/services/hand-back.server';
import type { Actor } from '~/forms/access/permissions';
import { outcomeOf } from '~/forms/agreement/proposal';
import { topicIn } from '~/forms/agreement/topics';
import { type Outline, outlineOf, type WishKind } from '~/forms/agreement/wishes';

/** One line with what was said to it, in words for staff. */
export type SaidLine = {
  readonly recipient: string;
  readonly topic: string;
  readonly wish: WishKind | null;
  readonly limit: string | null;
};

/** What the worker sees first when the tablet is back: what was said, how it was signed, what is still to ask. */
export async function afterwardsFacts(actor: Actor, agreementId: string) {
  const opened = await openReturned(actor, agreementId);
  if (opened.type !== 'done' || !opened.value.signature) return null;
  const { proposal, signing, signature, handBack, copyWish, changedMeanwhile, agreement, wording } = opened.value;
  const { wishes } = outcomeOf(proposal.content, signing.answers.cards);
  const lines: SaidLine[] = proposal.content.lines.map((line) => {
    const wish = wishes.find(({ lineId }) => lineId === line.id);
    return {
      recipient: proposal.content.recipients.find(({ id }) => id === line.recipientId)?.name ?? '',
      topic: topicIn(proposal.content.topics, line.topic).name,
      wish: wish?.wish ?? null,
      limit: wish?.limitText ?? null,
    };
  });
  const outline: Outline = outlineOf(wishes, proposal.content.lines.length);
  return {
    id: agreement.id,
    reference: agreement.reference,
    person: proposal.content.person.name,
    said: { outline, lines, method: signature.method, optOut: signature.optOut },
    copyWish,
    recorded: handBack !== null,
    changedMeanwhile,
    questions: wording.questions,
  };
}
