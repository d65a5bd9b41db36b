import { isTakenDown } from '~/forms/agreement/taken-down';
import { bullets, heading, shownTable } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import { INFORMED_PARTS } from '~/forms/definition';
import { fill } from '~/forms/values/text';

/** What was explained, the privacy notice, and the questions, each word as it was shown or, where nobody used the tablet, as it was to be read out. The practitioner's stand in the record. `to` says to whom, where another was shown other words. */
export function wasShown({ record, wording }: OfficeFacts, to?: string): readonly Block[] {
  const { informed, notice, questions } = record.proposal;
  const [explained, how] = isTakenDown(record.signature)
    ? (['What was explained', 'in the words of the form'] as const)
    : (['What was explained and shown', 'as it was shown'] as const);
  return [
    heading(2, `${explained}${to === undefined ? '' : ` to ${to}`}`),
    shownTable(
      `What the practitioner explained, ${how}`,
      ['About', 'Words'],
      INFORMED_PARTS.map((part) => informed[part]),
    ),
    shownTable(`The privacy notice, ${how}: ${wording.notice.title}`, ['About', 'Words'], notice),
    heading(3, 'The questions that were asked'),
    bullets(
      Object.entries(questions)
        .filter(([id]) => id.startsWith('choices.'))
        .map(([, label]) => fill(label, { recipient: '…' })),
    ),
  ];
}
