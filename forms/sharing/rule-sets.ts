import { DFE_2024, LOCAL_SOURCES } from '~/forms/sharing/law-sources';
import type { PromptSet } from '~/forms/sharing/prompt-set';

/**
 * The golden rules, in three generations and in this product's words. The numbers mean different things in each, so that a rule is
 * never named without its set: “2024.rule_5” protects identities, “2018.rule_5” considers safety.
 */
export const RULE_SETS = {
  '2018': {
    label: 'Golden rules of 2018',
    source: {
      cite: 'HM Government, Information sharing: advice for practitioners (2018)',
      kind: 'guidance',
      inForceFrom: '2018-07-04',
      supersededOn: '2024-05-01',
      verified: false,
    },
    unsure: 'Known from paraphrases.',
    prompts: {
      rule_1:
        'Data protection and human rights law are a framework for sharing well, not a barrier. How does it help here?',
      rule_2: 'Were you open with the family from the start, and did you seek agreement unless that was unsafe?',
      rule_3: 'If in doubt, whose advice did you seek, without names where possible?',
      rule_4: 'Did you share with consent where you could? If not, on what lawful basis?',
      rule_5: 'What does sharing, or not sharing, mean for people’s safety and well-being?',
      rule_6: 'Is it necessary, proportionate, relevant, adequate, accurate, timely and secure?',
      rule_7: 'Did you record the decision and its reasons?',
    },
  },
  '2024': {
    label: 'Golden rules of 2024',
    source: DFE_2024,
    unsure: '',
    prompts: {
      rule_1: 'How is the child’s right to be protected put before anybody’s privacy?',
      rule_2: 'Was it practicable and safe to tell the child and carers who would be told what, and why?',
      rule_3: 'Is there a risk, or a perceived risk, of harm? Then consent is not needed.',
      rule_4: 'Where you were not certain, whose advice did you seek?',
      rule_5: 'Whose identity must be protected from an abuser or their associates, here and at the recipient?',
      rule_6: 'Does each recipient have a role, and get only relevant, accurate information that it needs?',
      rule_7: 'Did you record your reasons, whether or not you share?',
    },
  },
  '2026-warrington': {
    label: 'Golden rules of Warrington, 2026',
    source: LOCAL_SOURCES.warrington,
    unsure:
      'A local partnership’s own list, close to that of 2018. Whether Working Together 2026 has golden rules is not verified.',
    prompts: {
      rule_1: 'Data protection and human rights law do not bar sharing that protects a child. What needs sharing?',
      rule_2: 'Were you open and honest with the family, unless that would raise the risk?',
      rule_3: 'Whose advice did you seek, without letting it delay action?',
      rule_4: 'Was consent appropriate? If not, which other lawful basis is there?',
      rule_5: 'How does this put the child’s safety and welfare first?',
      rule_6: 'Is it necessary, proportionate, relevant, adequate, accurate, timely and secure?',
      rule_7: 'Did you record the decision and the reasoning clearly?',
    },
  },
} as const satisfies Record<string, PromptSet>;

export type RuleSetId = keyof typeof RULE_SETS;
