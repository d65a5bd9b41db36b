import { because, type Reason, SOURCES } from '~/forms/deciders/sources';
import { type LineFacts, saidYes } from '~/forms/sharing/guide-facts';
import { type Said, warn } from '~/forms/sharing/guide-part';
import { ukGdpr } from '~/forms/sharing/law-sources';

/** The question that stands before consent as a basis, as Devon's page puts it (UK GDPR Art 7; ICO, When is consent appropriate?). */
export const SHARE_ANYWAY: Reason = {
  text: 'If they say no, would you share anyway?',
  source: SOURCES.devon,
};

/**
 * What is said of consent as the basis of a line. Not answered: the question first. Yes: another basis, with agreement. Without a
 * yes there is nothing to rely on; and for a public body consent is weak.
 */
export function sayOfConsent(facts: LineFacts): Said {
  if (facts.shareAnyway === null) return { state: 'ask_first', text: SHARE_ANYWAY.text };
  if (facts.shareAnyway)
    return warn('You would share anyway, so consent would mislead them. Use another basis and record agreement.');
  if (!saidYes(facts)) return warn('Nobody’s yes stands, so there is no consent to rely on.');
  if (facts.us.body === 'public')
    return warn('Consent is weak for a public body: a family cannot easily say no. Public task is usual.');
  return null;
}

/** What makes consent valid, for whoever relies on it (UK GDPR Art 4(11), Art 7; recitals 32, 42 and 43, texts not checked yet). */
export const VALID_CONSENT: readonly Reason[] = [
  because('Freely given: no detriment, and no condition of a service.', 'gdpr_7'),
  because('Specific: for each purpose and each named recipient.', 'gdpr_7'),
  because('Informed, and an unambiguous act: nothing is ticked beforehand, and silence is no yes.', 'gdpr_7'),
  because('Apart from other matters, and shown by a record.', 'gdpr_7'),
  because('As easy to take back as it was to give: by phone, in person and online.', 'gdpr_7'),
  { text: 'For a special category: explicit.', source: ukGdpr('Art 9(2)(a)') },
];
