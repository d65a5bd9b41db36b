import { signs } from '~/forms/agreement/signing-methods';
import { isTakenDown } from '~/forms/agreement/taken-down';
import { bullets, heading, paragraph } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import { factTable } from '~/forms/copies/office/fact-table';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import { signatureOf } from '~/forms/copies/signed';
import { formatDate, formatInstant } from '~/forms/values/dates';

/** How they gave their answers, and what the practitioner signed: before the tablet was handed over, or when they wrote it down. */
export function whoSigned(facts: OfficeFacts): readonly Block[] {
  const { record, ownPart, visible, say } = facts;
  const { worker, statements, signedAt } = record.proposal;
  const takenDown = isTakenDown(record.signature);
  return [
    heading(2, takenDown ? 'How they answered' : 'Who signed'),
    ...(signs(record.signature.method)
      ? [heading(3, `By signing, ${ownPart.person.name} said`), bullets(statements.family)]
      : []),
    signatureOf(ownPart, visible.answers, say),
    ...(takenDown ? wasTakenDown(facts) : onTheTablet(facts)),
    heading(3, 'The practitioner’s statement'),
    paragraph(
      `${worker.name}, ${worker.jobTitle}, signed this on ${formatInstant(signedAt)}, ${takenDown ? 'when they wrote the answers down' : 'before the tablet was handed over'}:`,
    ),
    paragraph(statements.practitioner),
  ];
}

function onTheTablet({ record }: OfficeFacts): readonly Block[] {
  return [
    ...(record.signature.askedAgain
      ? [
          paragraph(
            'At first there was no name, or only a small mark. They were asked once whether it was finished; this is what they left.',
          ),
        ]
      : []),
    paragraph(
      `${signs(record.signature.method) ? 'It was made' : 'They were given'} on the practitioner’s tablet, in a session that could only read and answer this form.`,
    ),
  ];
}

/** What was written down with answers that nobody gave on the tablet, and when: later than they were given, where it was. */
function wasTakenDown({ record, ownPart }: OfficeFacts): readonly Block[] {
  const { signedAt, recordedAt, details, confirmedAt } = record.signature;
  const { call, confirmBy, confirmHow, exactWords, witness, why } = details;
  return [
    factTable(`What ${record.proposal.worker.name} wrote down from ${ownPart.person.name}`, [
      ['Answered', formatInstant(signedAt)],
      ['Written down', formatInstant(recordedAt)],
      ['What they said', exactWords ? `“${exactWords}”` : ''],
      ...(why ? [['What happened, or how they showed it', why] as const] : []),
      ...(call
        ? ([
            ['Number called', call.number],
            ['How they were known', call.identityCheck],
            ['Words read out', call.script],
          ] as const)
        : []),
      ...(confirmBy ? [['To be confirmed in writing', `By ${formatDate(confirmBy)}: ${confirmHow}`] as const] : []),
      ...(confirmedAt ? [['Confirmed in writing', formatInstant(confirmedAt)] as const] : []),
      ['Who else heard or saw it', witness || 'Nobody named. A witness is not needed'],
    ]),
    paragraph('Nobody used the tablet, and nothing was signed for them.'),
  ];
}
