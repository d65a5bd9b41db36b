import { heading, type Say, typed } from '~/forms/copies/blocks';
import type { Block, Text } from '~/forms/copies/content';
import { type OutcomeWords, outcomeWords } from '~/forms/copies/outcome-words';
import type { ToldOutcome } from '~/forms/copies/told-outcomes';
import type { Answer } from '~/forms/copies/visible';
import type { DecisionOutcome } from '~/forms/sharing/outcomes';
import { groupsOf } from '~/forms/values/groups';
import { fillPieces } from '~/forms/values/pieces';

/** What somebody had said to one line, and what was decided, in two sentences. */
type Decided = { readonly answer: Answer; readonly said: string; readonly decided: string };

/** What was decided about each thing that somebody was asked, beside what they had said to it; nothing where they were told nothing. */
export function whatWeDecided(answers: readonly Answer[], told: readonly ToldOutcome[], say: Say): readonly Block[] {
  const words = outcomeWords(say.language);
  const alike = groupsOf(decidedOf(answers, told, words), ({ answer, said, decided }) =>
    JSON.stringify([answer.recipient.id, said, decided]),
  );
  if (alike.size === 0) return [];
  const items = [...alike.values()].map((group) => oneText(group, words, say));
  return [heading(2, words.heading), { type: 'list', ordered: false, items }];
}

/** The same at the head of the copy: the sentences themselves where they are the same for everything, or that they stand below. */
export function decidedInShort(answers: readonly Answer[], told: readonly ToldOutcome[], say: Say): readonly string[] {
  const words = outcomeWords(say.language);
  const decided = decidedOf(answers, told, words);
  const sentences = [...new Set(decided.map((one) => `${one.said} ${one.decided}`))];
  const isAll = decided.length === answers.length && sentences.length === 1;
  return isAll ? sentences : sentences.slice(0, 1).map(() => words.below);
}

/** Things of one recipient of which the same was said and decided, in one sentence more. */
function oneText(group: readonly Decided[], { line }: OutcomeWords, say: Say): Text {
  const topics = group.map(({ answer }) => answer.topic);
  const listed = say.list(topics.map(({ label }) => label));
  const isCouncils = topics.every(({ english }) => english === undefined);
  const [{ answer, said, decided } = { answer: null, said: '', decided: '' }] = group;
  return fillPieces(line, {
    recipient: answer?.recipient.name ?? '',
    topics: isCouncils ? typed(listed, say) : listed,
    said,
    decided,
  });
}

function decidedOf(answers: readonly Answer[], told: readonly ToldOutcome[], words: OutcomeWords): readonly Decided[] {
  return answers.flatMap((answer) => {
    const one = told.find(({ lineId }) => lineId === answer.lineId);
    return one ? [{ answer, said: saidIn(answer, one, words), decided: decidedIn(answer, one.outcome, words) }] : [];
  });
}

function saidIn({ wish }: Answer, { isTakenBack }: ToldOutcome, words: OutcomeWords): string {
  if (isTakenBack) return words.said_taken_back;
  return wish ? words[`said_${wish.wish}`] : words.said_nothing;
}

function decidedIn({ wish, recipient }: Answer, outcome: DecisionOutcome, words: OutcomeWords): string {
  const isAsk = recipient.direction === 'ask';
  const isNo = wish?.wish === 'refuse';
  switch (outcome) {
    case 'share':
      return words[`${isAsk ? 'ask' : 'share'}${isNo ? '_no' : ''}`];
    case 'share_in_part':
      return words[`${isAsk ? 'ask' : 'share'}_in_part${isNo ? '_no' : ''}`];
    case 'do_not_share':
      return isAsk ? words.do_not_ask : words.do_not_share;
    case 'defer':
      return words.defer;
    case 'refer_only':
      return words[`refer_only${isNo ? '_no' : ''}`];
  }
}
