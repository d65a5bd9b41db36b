import type { Topic } from '~/forms/agreement/topics';
import { row, type Say, typed } from '~/forms/copies/blocks';
import { type Block, plain, strong, type Text } from '~/forms/copies/content';
import type { Answer } from '~/forms/copies/visible';
import { formatDate, londonDate } from '~/forms/values/dates';

/** What was asked and what was said, one row a line. The answer is a word in bold: it needs no colour. */
export function choicesTable(answers: readonly Answer[], decidedAt: string, say: Say): Block {
  return {
    type: 'table',
    caption: plain(say('choices_caption', { date: formatDate(londonDate(decidedAt), say.language) })),
    header: ['column_who', 'column_what', 'column_way', 'column_answer'].map((key) => plain(say(key))),
    rows: answers.map((answer) =>
      row(
        answer.recipient.name,
        topicText(answer.topic, say),
        say(`way_${answer.recipient.direction}`),
        answerText(answer, say),
      ),
    ),
    rowHeaders: true,
    widths: [30, 32, 18, 20],
  };
}

/** A topic as it was said; one that the council worded itself is in English, in every language. */
export function topicText({ label, english }: Topic, say: Say): Text {
  return english === undefined ? [typed(label, say)] : plain(label);
}

function answerText({ wish }: Answer, say: Say): Text {
  switch (wish?.wish) {
    case undefined:
      return plain(say('you_did_not_answer'));
    case 'agree':
      return strong(say('you_said_yes'));
    case 'agree_with_limits':
      return [...strong(say('you_said_yes')), ...plain(`. ${say('you_limit', { limit: wish?.limitText ?? '' })}`)];
    case 'refuse':
      return strong(say('you_said_no'));
    case 'no_view':
      return strong(say('you_not_sure_yet'));
  }
}
