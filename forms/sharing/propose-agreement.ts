import { CONSENT_MEANINGS, type ConsentMeaningId } from '~/forms/sharing/consent-meanings';
import { type LineFacts, saidYes, wasAsked } from '~/forms/sharing/guide-facts';
import { type GuidePart, guidePart, type Proposed, type Said, warn } from '~/forms/sharing/guide-part';
import { sayOfConsent } from '~/forms/sharing/share-anyway';
import type { LocalDate } from '~/forms/values/dates';

/** What the family's answer on a line is, in law: openness, unless the practitioner chooses otherwise. */
export function proposeAgreement(facts: LineFacts, day: LocalDate): GuidePart<ConsentMeaningId> {
  return guidePart(CONSENT_MEANINGS, proposed(facts), day, (id) => sayOf(id, facts));
}

function proposed(facts: LineFacts): Proposed<ConsentMeaningId> {
  const { source } = CONSENT_MEANINGS.agreement_openness;
  if (!wasAsked(facts))
    return { needed: false, proposed: null, also: [], reasons: [{ text: 'Nobody was asked.', source }] };
  const text = 'They were told, and their wishes are known. Their answer is kept, and is not the lawful basis.';
  const also: readonly ConsentMeaningId[] = saidYes(facts) ? ['confidentiality_consent'] : [];
  return { needed: true, proposed: 'agreement_openness', also, reasons: [{ text, source }] };
}

function sayOf(id: ConsentMeaningId, facts: LineFacts): Said {
  switch (id) {
    case 'agreement_openness':
      return warn('Nobody was asked.');
    case 'confidentiality_consent':
      return saidYes(facts) ? null : warn('Nobody’s yes stands.');
    case 'gdpr_consent':
      return sayOfConsent(facts);
    case 'service_agreement':
    case 'medical_consent':
      return warn(CONSENT_MEANINGS[id].effect);
  }
}
