import type { Schedule1Part } from '~/forms/sharing/article9';
import type { LawRow } from '~/forms/sharing/law-row';
import { dpa2018 } from '~/forms/sharing/law-sources';

type Schedule1Row = LawRow & {
  readonly part: Schedule1Part;
  /** Whether the council must hold an appropriate policy document for it (Sch 1 Pt 4). */
  readonly policyDocument: 'yes' | 'mostly' | 'not_known';
};

const NO_WORD_ON_POLICY = 'Whether it needs an appropriate policy document was not checked.';

/** The conditions of Schedule 1 of the Data Protection Act 2018 that children's services meet. */
export const SCHEDULE_1 = {
  para_2: {
    label: 'Paragraph 2: health or social care purposes',
    meaning: 'Sharing is needed for care, treatment, or the management of health or social care.',
    source: dpa2018('Sch 1 Pt 1 para 2'),
    who: 'Whoever owes a duty of confidentiality (s.11(1)). Goes with Article 9(2)(h).',
    part: 'part 1',
    policyDocument: 'not_known',
    traps: ['Whoever handles the information must owe a duty of confidentiality.'],
    unsure: NO_WORD_ON_POLICY,
  },
  para_6: {
    label: 'Paragraph 6: statutory and government purposes',
    meaning: 'Sharing is needed for a function in law, and for reasons of substantial public interest.',
    source: dpa2018('Sch 1 Pt 2 para 6'),
    who: 'Bodies with a function in law: the natural partner of public task and of the duty to share.',
    part: 'part 2',
    policyDocument: 'yes',
    traps: ['It does not ask about consent, so it stays open after a refusal.'],
    unsure: '',
  },
  para_10: {
    label: 'Paragraph 10: preventing or detecting unlawful acts',
    meaning: 'Sharing is needed to prevent or detect an unlawful act, and asking would get in the way.',
    source: dpa2018('Sch 1 Pt 2 para 10'),
    who: 'Any body, where asking for consent would prejudice the purpose.',
    part: 'part 2',
    policyDocument: 'mostly',
    traps: ['Only where asking for consent would prejudice the purpose.'],
    unsure: 'When it needs no appropriate policy document was not checked.',
  },
  para_11: {
    label: 'Paragraph 11: protecting the public',
    meaning: 'Sharing is needed to protect the public, for example from malpractice.',
    source: dpa2018('Sch 1 Pt 2 para 11'),
    who: 'Bodies that protect the public. Seldom needed for a family.',
    part: 'part 2',
    policyDocument: 'not_known',
    traps: [],
    unsure: NO_WORD_ON_POLICY,
  },
  para_17: {
    label: 'Paragraph 17: confidential counselling, advice or support',
    meaning: 'Sharing is needed to provide a confidential service such as counselling.',
    source: dpa2018('Sch 1 Pt 2 para 17'),
    who: 'Services that give confidential counselling, advice or support.',
    part: 'part 2',
    policyDocument: 'not_known',
    traps: [],
    unsure: NO_WORD_ON_POLICY,
  },
  para_18: {
    label: 'Paragraph 18: safeguarding children and people at risk',
    meaning: 'Sharing without consent is needed to protect a child or an adult at risk, for one of three reasons.',
    source: dpa2018('Sch 1 Pt 2 para 18'),
    who: 'Any body, only without consent and only for one of its three reasons.',
    part: 'part 2',
    policyDocument: 'yes',
    traps: [
      'Say which of its three reasons applies.',
      'If you asked and were refused it is not automatically open. Paragraph 6 usually is.',
    ],
    unsure: '',
  },
  para_19: {
    label: 'Paragraph 19: economic well-being of people at risk',
    meaning: 'Sharing is needed to protect the economic well-being of an adult at risk.',
    source: dpa2018('Sch 1 Pt 2 para 19'),
    who: 'Any body, for adults at economic risk.',
    part: 'part 2',
    policyDocument: 'not_known',
    traps: [],
    unsure: NO_WORD_ON_POLICY,
  },
} as const satisfies Record<string, Schedule1Row>;

export type Schedule1Id = keyof typeof SCHEDULE_1;

const REASON = {
  source: dpa2018('Sch 1 Pt 2 para 18'),
  who: 'Whoever relies on paragraph 18.',
  traps: [],
  unsure: '',
} as const;

/** Paragraph 18 is open only without consent, and only for one of these reasons. */
export const PARAGRAPH_18_REASONS = {
  cannot_be_given: {
    ...REASON,
    label: 'Consent cannot be given',
    meaning: 'The person whose information it is cannot give consent.',
  },
  cannot_be_obtained: {
    ...REASON,
    label: 'You cannot reasonably be expected to get consent',
    meaning: 'For example, the person cannot be reached and waiting would leave a child at risk.',
  },
  would_prejudice: {
    ...REASON,
    label: 'Asking would prejudice the protection',
    meaning: 'Asking would itself put the child or the person at more risk.',
  },
} as const satisfies Record<string, LawRow>;

export type ParagraphEighteenReasonId = keyof typeof PARAGRAPH_18_REASONS;
