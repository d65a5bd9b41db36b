import { bullets, heading, paragraph } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import { signatureOf } from '~/forms/copies/signed';
import { formatInstant } from '~/forms/values/dates';

/** The signature with its statements, and what the practitioner signed before the tablet was handed over. */
export function whoSigned({ record, ownPart, say }: OfficeFacts): readonly Block[] {
  const { worker, statements, signedAt } = record.proposal;
  const { method, askedAgain } = record.signature;
  return [
    heading(2, 'Who signed'),
    ...(method === 'unsigned'
      ? []
      : [heading(3, `By signing, ${ownPart.person.name} said`), bullets(statements.family)]),
    signatureOf(ownPart, say),
    ...(askedAgain
      ? [
          paragraph(
            'At first there was no name, or only a small mark. They were asked once whether it was finished; this is what they left.',
          ),
        ]
      : []),
    paragraph('It was made on the practitioner’s tablet, in a session that could only read and answer this form.'),
    heading(3, 'The practitioner’s statement'),
    paragraph(
      `${worker.name}, ${worker.jobTitle}, signed this on ${formatInstant(signedAt)}, before the tablet was handed over:`,
    ),
    paragraph(statements.practitioner),
  ];
}
