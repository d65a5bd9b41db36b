import { topicIn } from '~/forms/agreement/topics';
import { differingLines } from '~/forms/copies/agreed-lines';
import { bullets, heading, paragraph, row } from '~/forms/copies/blocks';
import { type Block, plain } from '~/forms/copies/content';
import { answerText } from '~/forms/copies/office/what-was-said';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import type { CopyRecord } from '~/forms/copies/record';
import { listOf } from '~/forms/values/text';

/** Where several people answered: each line with what each of them said, kept apart, and where they differ. */
export function everybodySaid(people: readonly OfficeFacts[]): readonly Block[] {
  const [first] = people;
  if (!first) return [];
  const differ = whereTheyDiffer(people.map(({ record }) => record));
  return [
    heading(2, 'What everybody said'),
    {
      type: 'table',
      caption: plain('Each line, with each person’s own answer'),
      header: ['Who, about what', ...people.map(({ ownPart }) => ownPart.person.name)].map((text) => plain(text)),
      rows: first.visible.answers.map(({ lineId, recipient, topic }) =>
        row(
          `${recipient.name}: ${topic.name}`,
          ...people.map(({ visible }) => answerText(visible.answers.find((answer) => answer.lineId === lineId))),
        ),
      ),
      rowHeaders: true,
    },
    ...(differ.length > 0
      ? [
          heading(3, 'Where they differ'),
          bullets(differ),
          paragraph(
            'Each wish is kept, and nobody’s is put in place of another’s. It blocks nothing: the practitioner’s reasons stand with the child’s record.',
          ),
        ]
      : []),
  ];
}

/** "Example City CAMHS, mental health: yes from Ruth Hale, no from Dean Hale." */
export function whereTheyDiffer(records: readonly CopyRecord[]): readonly string[] {
  return differingLines(records).map(({ line, differ }) => {
    const proposal = records[0]?.proposal;
    const recipient = proposal?.recipients.find(({ id }) => id === line.recipientId)?.name ?? '';
    const topic = proposal ? topicIn(proposal.topics, line.topic).name : '';
    const names = (voices: readonly { readonly name: string }[]) => listOf(voices.map(({ name }) => name));
    return `${recipient}, ${topic.toLowerCase()}: yes from ${names(differ.yes)}, no from ${names(differ.no)}.`;
  });
}
