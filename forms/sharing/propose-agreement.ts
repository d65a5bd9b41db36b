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
  const nobody = nobodyAgreed(facts);
  if (nobody) return { needed: false, proposed: null, also: [], reasons: [{ text: nobody, source }] };
  const text = 'They were told, and their wishes are known. Their answer is kept, and is not the lawful basis.';
  const also: readonly ConsentMeaningId[] = saidYes(facts) ? ['confidentiality_consent'] : [];
  return { needed: true, proposed: 'agreement_openness', also, reasons: [{ text, source }] };
}

/** Where nobody was asked, or it is authorised for a child in care, no answer is anybody's agreement. */
function nobodyAgreed(facts: LineFacts): string | null {
  if (!wasAsked(facts)) return 'Nobody was asked.';
  return facts.isAuthorised ? 'An officer authorised it for the council: that is nobody’s agreement.' : null;
}

function sayOf(id: ConsentMeaningId, facts: LineFacts): Said {
  const nobody = nobodyAgreed(facts);
  switch (id) {
    case 'agreement_openness':
      return nobody ? warn(nobody) : null;
    case 'confidentiality_consent':
      return saidYes(facts) ? null : warn('Nobody’s yes stands.');
    case 'gdpr_consent':
      return sayOfConsent(facts);
    case 'service_agreement':
    case 'medical_consent':
      return warn(CONSENT_MEANINGS[id].effect);
  }
}
