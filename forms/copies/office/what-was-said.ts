import { DIRECTIONS } from '~/forms/agreement/agencies';
import { SPECIAL_CATEGORIES } from '~/forms/agreement/topics';
import { asSentence, heading, row, section } from '~/forms/copies/blocks';
import { type Block, plain, strong, type Text } from '~/forms/copies/content';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import type { CopyRecord } from '~/forms/copies/record';
import type { Answer } from '~/forms/copies/visible';
import { formatDate, londonDate } from '~/forms/values/dates';

/** Why, and every line with what was said to it; what they asked of us. */
export function whatWasSaid({ ownPart, visible, record }: OfficeFacts): readonly Block[] {
  return [
    ...section('Why', asSentence(ownPart.why)),
    heading(2, 'What was said'),
    {
      type: 'table',
      caption: plain(`What ${ownPart.person.name} said on ${formatDate(londonDate(visible.decidedAt))}`),
      header: ['Who', 'About what', 'Kind', 'Which way', 'Answer'].map((text) => plain(text)),
      rows: visible.answers.map((answer) =>
        row(
          answer.recipient.name,
          answer.topic.name,
          kindOf(answer, record),
          DIRECTIONS[answer.recipient.direction],
          answerText(answer),
        ),
      ),
      rowHeaders: true,
      widths: [26, 21, 25, 14, 14],
    },
    ...section(
      'What they asked of us',
      ownPart.optOut ?? 'They named nobody who must not be told, and nothing that must not be shared.',
    ),
  ];
}

function kindOf({ lineId, topic }: Answer, { proposal }: CopyRecord): string {
  const { about = [] } = proposal.lines.find(({ id }) => id === lineId) ?? {};
  const whose = (proposal.office.adults ?? []).filter(({ personId }) => about.includes(personId));
  const { tier, special, offences } = topic;
  return [
    tier === 'basic' ? 'Basic' : 'Additional',
    ...(special.length > 0
      ? [`special category: ${special.map((one) => SPECIAL_CATEGORIES[one].toLowerCase()).join(', ')}`]
      : []),
    ...(offences ? ['criminal offences'] : []),
    ...whose.map(({ name }) => `${name}’s own information, which is theirs to agree to`),
  ].join(', ');
}

/** What somebody said to a line, as the office reads it. */
export function answerText(answer: Pick<Answer, 'wish'> | undefined): Text {
  const wish = answer?.wish;
  switch (wish?.wish) {
    case undefined:
      return plain('Not answered');
    case 'agree':
      return strong('Yes');
    case 'agree_with_limits':
      return strong(`Yes, with a limit: ${wish?.limitText ?? ''}`);
    case 'refuse':
      return strong('No');
    case 'no_view':
      return strong('Not sure yet');
  }
}
