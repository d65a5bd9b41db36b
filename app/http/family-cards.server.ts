import type { FamilyForm } from '~/app/services/family.server';
import type { Line, Recipient } from '~/forms/agreement/lines';
import { whatNoDoes } from '~/forms/agreement/lines';
import { outcomeOf, roleOf } from '~/forms/agreement/proposal';
import { topicIn } from '~/forms/agreement/topics';
import { isAll, type WishKind } from '~/forms/agreement/wishes';
import { fill } from '~/forms/values/text';

/** One recipient's card in words: what, why, whom they may tell, and what a no does, before the choice. */
export function cardsOf(form: FamilyForm) {
  return form.proposal.recipients.map((recipient) => cardOf(form, recipient));
}

/** Whether the cards were all filled at once, and say the same still; and whether that can be undone. */
export function fillingOf({ proposal: { recipients }, session: { answers } }: FamilyForm) {
  const all = (['yes', 'no'] as const).find((choice) => isAll(recipients, answers.cards, choice));
  return { offered: recipients.length > 1, canUndo: answers.before !== null, all: answers.before ? all : undefined };
}

/** What a person chose, in words to be read back before signing: yes, no, not sure, each as plain as the others. */
export function readBackOf(form: FamilyForm) {
  const { proposal, session, wording } = form;
  const { wishes } = outcomeOf(proposal, session.answers.cards);
  const said = (kinds: readonly WishKind[]) =>
    wishes
      .filter(({ wish }) => kinds.includes(wish))
      .flatMap(({ lineId, limitText }) =>
        proposal.lines.filter(({ id }) => id === lineId).map((line) => lineInWords(form, line, limitText)),
      );
  const words = wording.family;
  return [
    { key: 'yes', title: words.sign_yes ?? '', items: said(['agree', 'agree_with_limits']) },
    { key: 'no', title: words.sign_no ?? '', items: said(['refuse']) },
    { key: 'not_sure', title: words.sign_not_sure ?? '', items: said(['no_view']) },
  ].filter(({ items }) => items.length > 0);
}

function cardOf(form: FamilyForm, recipient: Recipient) {
  const { proposal, wording, session } = form;
  const words = wording.family;
  const values = {
    recipient: recipient.name,
    role: roleOf(recipient, wording),
    onward_to: recipient.onwardTo,
    onward_why: recipient.onwardWhy || (wording.documents.onward_why_unknown ?? ''),
  };
  const lines = proposal.lines.filter(({ recipientId }) => recipientId === recipient.id);
  const answer = session.answers.cards[recipient.id];
  return {
    id: recipient.id,
    recipient: recipient.name,
    role: fill(words.card_role ?? '', values),
    heading: fill(words[`${recipient.direction}_heading`] ?? '', values),
    items: lines.map(({ id, topic }) => ({ value: id, label: topicIn(proposal.topics, topic).label })),
    why: proposal.why,
    onward: fill(words[recipient.onwardTo ? 'card_onward' : 'card_onward_unknown'] ?? '', values),
    ifNo: wording.whatNoDoes[whatNoDoes(recipient)],
    question: fill(words[`card_question_${recipient.direction}`] ?? '', values),
    value: answer?.choice,
    ticked: answer?.choice === 'some' ? answer.ticked : [],
    limit: answer && 'limit' in answer ? answer.limit : undefined,
  };
}

function lineInWords({ proposal, wording }: FamilyForm, line: Line, limit: string | null): string {
  const recipient = proposal.recipients.find(({ id }) => id === line.recipientId);
  const words = wording.family;
  const said = fill(words[`sign_line_${line.direction}`] ?? '', {
    recipient: recipient?.name ?? '',
    item: topicIn(proposal.topics, line.topic).label,
  });
  return limit ? fill(words.sign_line_limit ?? '', { line: said, limit }) : said;
}
