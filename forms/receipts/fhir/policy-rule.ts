import type { NoticeBasis } from '~/forms/definition';
import type { Json } from '~/forms/receipts/fhir/codes';
import { idSystem } from '~/forms/receipts/identifiers';

const EU_GDPR = 'https://w3id.org/dpv/legal/eu/gdpr#';

const RULES: Readonly<Record<NoticeBasis, { readonly code: string; readonly text: string }>> = {
  public_task: {
    code: 'A6-1-e-official-authority',
    text: 'Public task (UK GDPR Article 6(1)(e)). What the family said is their wish, asked for openly; it is not the lawful basis.',
  },
  legal_obligation: {
    code: 'A6-1-c',
    text: 'Legal obligation (UK GDPR Article 6(1)(c)). What the family said is their wish, asked for openly; it is not the lawful basis.',
  },
  consent: { code: 'A6-1-a', text: 'Consent (UK GDPR Article 6(1)(a)).' },
};

/**
 * The lawful basis that the council’s privacy notice gave: set by the council, and no part of what was said. `isDecided`: another
 * was decided for some of it since, which stands with the decision; then this one is no more than what the notice said.
 */
export function policyRule(basis: NoticeBasis, isDecided: boolean): Json {
  const { code, text } = RULES[basis];
  if (isDecided && basis === 'consent') {
    return {
      coding: [{ system: idSystem('notice-basis'), code: basis }],
      text: 'What the privacy notice named. Another basis was decided.',
    };
  }
  return {
    coding: [
      { system: EU_GDPR, code },
      { system: idSystem('notice-basis'), code: basis },
    ],
    text,
  };
}
