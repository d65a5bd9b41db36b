import { bullets, heading, shownTable } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import { INFORMED_PARTS } from '~/forms/definition';
import { fill } from '~/forms/values/text';

/** What was explained, the privacy notice, and the family's questions, each word as it was shown. The practitioner's stand in the record. `to` says to whom, where another was shown other words. */
export function wasShown({ record, wording }: OfficeFacts, to?: string): readonly Block[] {
  const { informed, notice, questions } = record.proposal;
  return [
    heading(2, `What was explained and shown${to === undefined ? '' : ` to ${to}`}`),
    shownTable(
      'What the practitioner explained, as it was shown',
      ['About', 'Words'],
      INFORMED_PARTS.map((part) => informed[part]),
    ),
    shownTable(`The privacy notice, as it was shown: ${wording.notice.title}`, ['About', 'Words'], notice),
    heading(3, 'The questions that the family was asked'),
    bullets(
      Object.entries(questions)
        .filter(([id]) => id.startsWith('choices.'))
        .map(([, label]) => fill(label, { recipient: '…' })),
    ),
  ];
}
