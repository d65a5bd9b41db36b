import type { Source } from '~/forms/deciders/sources';
import type { LawRow } from '~/forms/sharing/law-row';
import { unreadLaw } from '~/forms/sharing/law-sources';

/**
 * The duty to share, inserted by the Children's Wellbeing and Schools Act 2026 s.4 (Royal Assent 29 April 2026) and announced to
 * begin on 30 September 2026. No commencement regulations were seen: if that day is wrong it is put right here.
 */
export const DUTY_TO_SHARE_16LA: Source = unreadLaw('Children Act 2004 s.16LA', '2026-09-30');

const NOT_SEEN =
  'Announced in force from 30 September 2026 (Essex Safeguarding Children Board); the commencement regulations were not seen. ' +
  'Subsections (1) to (4) were read as enacted; subsection (5) onwards and s.16LB were not.';

type DutyRow = LawRow & { readonly needsReason: boolean };

const ROW = {
  source: DUTY_TO_SHARE_16LA,
  who: 'Bodies listed in s.16LA(4), about another listed body.',
  traps: [],
  unsure: NOT_SEEN,
} as const;

/** What a decision says of the duty to share. “They said no” is no answer to it: every decision, shared or not, carries one of these. */
export const DUTY_16LA = {
  applies_share: {
    ...ROW,
    label: 'The duty applies: share',
    meaning:
      'It is relevant to keeping the child safe or to their welfare, and may help the recipient do what the law asks.',
    needsReason: false,
  },
  applies_more_detrimental: {
    ...ROW,
    label: 'Sharing would harm the child more than not sharing',
    meaning: 'The duty would apply, but sharing would be more detrimental to the child.',
    traps: ['A refusal is not by itself a detriment to the child.'],
    needsReason: true,
  },
  not_a_listed_recipient: {
    ...ROW,
    label: 'The recipient is not listed for the duty',
    meaning: 'The recipient is no body listed for the duty, and provides no services for one.',
    traps: ['A charity that a listed body commissions may be listed.'],
    needsReason: false,
  },
  not_relevant_to_welfare: {
    ...ROW,
    label: 'Not relevant to the child’s safety or welfare',
    meaning: 'This information has no bearing on safeguarding the child or promoting their welfare.',
    needsReason: false,
  },
  would_not_facilitate: {
    ...ROW,
    label: 'It would not help the recipient at this time',
    meaning: 'Sharing it would not help the recipient with its work under the law at this time.',
    needsReason: false,
  },
  not_considered: {
    ...ROW,
    label: 'Not considered yet',
    meaning: 'The duty was not looked at. It can be answered later.',
    needsReason: true,
  },
} as const satisfies Record<string, DutyRow>;

export type DutyAnswerId = keyof typeof DUTY_16LA;
