import { noticeBasisTerm } from '~/forms/receipts/consent-record/legal-bases';
import type { Node } from '~/forms/receipts/consent-record/terms';
import { iriOf } from '~/forms/receipts/identifiers';
import type { Receipt } from '~/forms/receipts/receipt';

/** The privacy notice that each person was given, with the basis that it named. It is one of consent only where consent is that. */
export function notices(receipt: Receipt): readonly Node[] {
  return receipt.wishes.map(({ person, asked }) => ({
    '@id': `${iriOf('agreement', receipt.agreement.reference)}/notice/${encodeURIComponent(person.id)}`,
    '@type': asked.noticeBasis === 'consent' ? 'dpv:ConsentNotice' : 'isf:PrivacyNotice',
    'dct:language': asked.language,
    'isf:noticeBasis': noticeBasisTerm(asked.noticeBasis),
    'isf:givenAt': { '@type': 'xsd:dateTime', '@value': asked.at },
    ...(asked.sha256 ? { 'isf:sha256': asked.sha256.notice } : {}),
  }));
}

/** How somebody takes back what they said: the council’s own way, whatever the basis. */
export function controls({ council, wishes }: Receipt): Node {
  const isConsent = wishes.some(({ asked }) => asked.noticeBasis === 'consent');
  return {
    '@type': isConsent ? 'dpv:WithdrawConsent' : 'isf:TakeBackAgreement',
    'dpv:isExercisedAt': council.changeOfMind,
  };
}
