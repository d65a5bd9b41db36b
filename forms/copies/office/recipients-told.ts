import { AGENCY_KINDS } from '~/forms/agreement/agencies';
import { whatNoDoes } from '~/forms/agreement/lines';
import { roleOf } from '~/forms/agreement/proposal';
import { asSentence, heading, row } from '~/forms/copies/blocks';
import { type Block, plain } from '~/forms/copies/content';
import type { OfficeFacts } from '~/forms/copies/office-copy';

/** Each recipient: their role, whom they may tell in turn and why, and what the form said that a no does. */
export function recipientsTold({ ownPart, wording }: OfficeFacts): readonly Block[] {
  return [
    heading(2, 'Who is told or asked'),
    {
      type: 'table',
      caption: plain('The recipients, as the form put them'),
      header: ['Who', 'Kind and role', 'Whom they may tell, and why', 'What the card said about a no'].map((text) =>
        plain(text),
      ),
      rows: ownPart.recipients.map((recipient) =>
        row(
          recipient.name,
          [AGENCY_KINDS[recipient.kind].label, roleOf(recipient, wording)].filter(Boolean).join(': '),
          recipient.onwardTo
            ? asSentence(`${recipient.onwardTo}${recipient.onwardWhy ? `, ${recipient.onwardWhy}` : ''}`)
            : 'Not known. The form said so.',
          wording.whatNoDoes[whatNoDoes(recipient)],
        ),
      ),
      rowHeaders: true,
      widths: [24, 24, 24, 28],
    },
  ];
}
