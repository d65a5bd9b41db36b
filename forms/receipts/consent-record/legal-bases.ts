import type { NoticeBasis } from '~/forms/definition';
import { type Term, term } from '~/forms/receipts/consent-record/terms';
import type { ReceiptBasis } from '~/forms/receipts/receipt';

/** The terms of the Data Privacy Vocabulary for UK GDPR are those of the regulation that it was made from. */
const ARTICLE_6: Readonly<Record<string, string>> = {
  a: 'eu-gdpr:A6-1-a',
  b: 'isf:Contract',
  c: 'eu-gdpr:A6-1-c',
  d: 'eu-gdpr:A6-1-d-natural-person',
  e: 'eu-gdpr:A6-1-e-official-authority',
  // Added by the Data (Use and Access) Act 2025 s.70: no vocabulary has it yet.
  ea: 'isf:RecognisedLegitimateInterest',
  f: 'eu-gdpr:A6-1-f',
};

const ARTICLE_9: Readonly<Record<string, string>> = {
  a: 'eu-gdpr:A9-2-a',
  c: 'eu-gdpr:A9-2-c',
  g: 'eu-gdpr:A9-2-g',
  h: 'eu-gdpr:A9-2-h',
};

const OF_NOTICE: Readonly<Record<NoticeBasis, string>> = {
  public_task: 'eu-gdpr:A6-1-e-official-authority',
  legal_obligation: 'eu-gdpr:A6-1-c',
  consent: 'eu-gdpr:A6-1-a',
};

/** The basis that a privacy notice gives. */
export function noticeBasisTerm(basis: NoticeBasis): Term {
  return term(OF_NOTICE[basis]);
}

/** The bases and conditions that were decided for one line; none where none was written down. */
export function basisTerms({ article6, article9, schedule1 }: ReceiptBasis): readonly Term[] {
  return [
    ...(article6 ? [term(ARTICLE_6[article6] ?? `isf:article6-${article6}`)] : []),
    ...(article9 ? [term(ARTICLE_9[article9] ?? `isf:article9-${article9}`)] : []),
    ...(schedule1 ? [term(`isf:schedule1-${schedule1}`)] : []),
  ];
}
