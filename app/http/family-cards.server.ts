import type { FamilyForm } from '~/app/services/family.server';
import type { Line, Recipient } from '~/forms/agreement/lines';
import { whatNoDoes } from '~/forms/agreement/lines';
import { callName, outcomeOf, roleOf } from '~/forms/agreement/proposal';
import { topicIn } from '~/forms/agreement/topics';
import { othersPart } from '~/forms/agreement/whose-information';
import { isAll, type WishKind } from '~/forms/agreement/wishes';
import { asSentence } from '~/forms/copies/blocks';
import { fillPieces, type Piece } from '~/forms/values/pieces';
import { fill, listOf } from '~/forms/values/text';

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
  const { proposal, wording, session, english } = form;
  const words = wording.family;
  // What the practitioner typed is in English, and so is a topic that the council worded itself.
  const typed = (text: string): Piece => ({ text, ...(english ? { lang: english.language } : {}) });
  const onward = {
    onward_to: typed(recipient.onwardTo),
    onward_why: recipient.onwardWhy ? typed(recipient.onwardWhy) : (wording.documents.onward_why_unknown ?? ''),
  };
  const values = { recipient: recipient.name, role: roleOf(recipient, wording) };
  const lines = proposal.lines.filter(({ recipientId }) => recipientId === recipient.id);
  const answer = session.answers.cards[recipient.id];
  return {
    id: recipient.id,
    recipient: recipient.name,
    role: fill(words.card_role ?? '', values),
    heading: fill(words[`${recipient.direction}_heading`] ?? '', values),
    items: lines.map(({ id, topic }) => {
      const { label, english: council } = topicIn(proposal.topics, topic);
      return { value: id, label, lang: english && council === undefined ? english.language : undefined };
    }),
    others: othersOf(form, lines),
    why: typed(asSentence(proposal.why)),
    onward: fillPieces(words[recipient.onwardTo ? 'card_onward' : 'card_onward_unknown'] ?? '', onward),
    ifNo: wording.whatNoDoes[whatNoDoes(recipient)],
    question: fill(words[`card_question_${recipient.direction}`] ?? '', values),
    value: answer?.choice,
    ticked: answer?.choice === 'some' ? answer.ticked : [],
    limit: answer && 'limit' in answer ? answer.limit : undefined,
  };
}

/** That the answer is not for another adult whose own information some of it is; null where none is, and on a form that did not ask. */
function othersOf({ proposal, wording: { family: words, documents }, english }: FamilyForm, lines: readonly Line[]) {
  const others = othersPart(lines, proposal.person.id);
  const sentence = others?.andTheirOwn ? words.card_others_and_you : words.card_others;
  if (!others || !sentence) return null;
  const topics = others.lines.map(({ topic }) => topicIn(proposal.topics, topic));
  const item = listOf([...new Set(topics.map(({ label }) => label))], documents.list_and);
  const isCouncils = english !== null && topics.every((topic) => topic.english === undefined);
  const child = callName(proposal.child);
  return fillPieces(sentence, { item: { text: item, ...(isCouncils ? { lang: english.language } : {}) }, child });
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
