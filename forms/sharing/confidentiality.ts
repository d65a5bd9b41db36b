import type { Source } from '~/forms/deciders/sources';
import type { LawRow } from '~/forms/sharing/law-row';
import { LOCAL_SOURCES, productRule } from '~/forms/sharing/law-sources';

/** Judge-made law has no first day. It is told as councils publish it; no judgment was read for this product. */
const COMMON_LAW: Source = {
  cite: `Common-law duty of confidentiality, as in ${LOCAL_SOURCES.devon.cite}`,
  kind: 'law',
  inForceFrom: null,
  supersededOn: null,
  verified: false,
};

const UNDATED = 'Common law has no first day. No judgment was read for this service.';

/** What lifts the common-law duty of confidentiality: a question apart from the basis under data protection law. */
export const CONFIDENTIALITY = {
  consent: {
    label: 'They agreed',
    meaning: 'The person whom the duty protects agreed to the sharing.',
    source: COMMON_LAW,
    who: 'Anybody who was told something in confidence.',
    traps: ['This yes is not the basis under UK GDPR. Public task with a yes here is the normal pattern.'],
    unsure: UNDATED,
  },
  overriding_public_interest: {
    label: 'Overriding public interest',
    meaning: 'Protecting somebody from harm weighs more than keeping the confidence.',
    source: COMMON_LAW,
    who: 'Anybody who was told something in confidence, with their reasons.',
    traps: ['Say because of what: the reasons are what a review reads.'],
    unsure: UNDATED,
  },
  required_by_law: {
    label: 'Required by law',
    meaning: 'A statute or a court order obliges you to share.',
    source: COMMON_LAW,
    who: 'Whoever is under the duty or the order.',
    traps: ['Name the duty or the order.'],
    unsure: `${UNDATED} How the duty to share (Children Act 2004 s.16LA) treats confidentiality was not seen.`,
  },
  not_in_confidence: {
    label: 'Not held in confidence',
    meaning: 'Nobody would expect this information to be kept confidential.',
    source: COMMON_LAW,
    who: 'Anybody.',
    traps: ['What a family told a practitioner is nearly always held in confidence.'],
    unsure: UNDATED,
  },
  not_known_yet: {
    label: 'Not known yet',
    meaning: 'You have not worked this out yet. It stops nothing: come back to it.',
    source: productRule('what is not known yet is an answer, and blocks nothing'),
    who: 'Anybody.',
    traps: [],
    unsure: '',
  },
} as const satisfies Record<string, LawRow>;

export type ConfidentialityId = keyof typeof CONFIDENTIALITY;
