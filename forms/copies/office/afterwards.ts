import { isTakenDown } from '~/forms/agreement/taken-down';
import { heading, paragraph } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import { factTable } from '~/forms/copies/office/fact-table';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import type { HandBackFacts } from '~/forms/copies/record';
import { formatInstant } from '~/forms/values/dates';

/** How they signed and whether anyone pressed them, their own words, and how a copy is safe for them. */
export function afterwards({ record, wording }: OfficeFacts): readonly Block[] {
  const { handBack, copyWish } = record;
  const wish: readonly (readonly [string, string])[] = copyWish
    ? [['The safest way for them to have a copy', answered('choices.copy', copyWish.how, copyWish.detail)]]
    : [['The safest way for them to have a copy', 'They had not said when this was sealed']];
  if (!handBack) {
    return [
      heading(2, 'After the tablet came back'),
      paragraph(
        'Sealed without the answers after the hand-back. When they are given, a new version of this copy holds them.',
      ),
      factTable('Asked in private', wish),
    ];
  }
  if (isTakenDown(record.signature)) {
    return [
      heading(2, 'Whether they answered by themselves'),
      factTable(`Recorded by ${handBack.recordedBy} on ${formatInstant(handBack.recordedAt)}`, [
        ['Did they answer by themselves?', answered('afterwards.how_signed', handBack.howSigned, handBack.detail)],
        ...(handBack.ownWords ? [ownWordsIn(handBack.ownWords)] : []),
      ]),
    ];
  }
  return [
    heading(2, 'After the tablet came back'),
    factTable(`Recorded by ${handBack.recordedBy} on ${formatInstant(handBack.recordedAt)}`, [
      ['Did they answer by themselves?', answered('afterwards.how_signed', handBack.howSigned, handBack.detail)],
      ownWordsIn(handBack.ownWords),
      ...signatureSeen(handBack),
      ...wish,
    ]),
  ];

  function answered(question: string, option: string, detail: string | null): string {
    const label = wording.questions[question]?.options?.[option] ?? option;
    return detail ? `${label}. ${detail}` : label;
  }
}

/** What the practitioner saw where the signature does not say it all; nothing where it does. */
function signatureSeen({ signedAs, witnessName }: HandBackFacts): readonly (readonly [string, string])[] {
  if (!signedAs) return [];
  const seen = {
    mark: 'A mark',
    refused_to_sign: 'They would not sign',
    unable_to_sign: 'They could not sign',
  } as const;
  return [
    ['What the practitioner saw of the signature', seen[signedAs]],
    ['Who else saw it', witnessName || 'Nobody named. A witness is not needed'],
  ];
}

function ownWordsIn(ownWords: string | null): readonly [name: string, value: string] {
  return ['In their own words, what they said will happen', ownWords ? `“${ownWords}”` : ''];
}
