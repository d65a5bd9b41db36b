import type { LawRow } from '~/forms/sharing/law-row';
import { DFE_2024, LOCAL_SOURCES, unreadLaw } from '~/forms/sharing/law-sources';

const ANYBODY = 'Whoever goes against a refusal: say which threshold, who decided, when, and on what facts.';

/** Documents differ on how grave a concern must be. A decision names the threshold that was used. */
export const THRESHOLDS = {
  reasonable_cause_to_suspect: {
    label: 'Reasonable cause to suspect significant harm',
    meaning: 'The threshold of s.47(1) for child protection enquiries.',
    source: unreadLaw('Children Act 1989 s.47(1)', '1991-10-14'),
    who: ANYBODY,
    traps: [],
    unsure: '',
  },
  significant_harm: {
    label: 'Significant harm',
    meaning: 'Derby asks for evidence of, or reasonable cause to believe in, significant harm.',
    source: LOCAL_SOURCES.derby,
    who: ANYBODY,
    traps: ['“Believe” is a higher word than the “suspect” of s.47(1).'],
    unsure: '',
  },
  risk_to_someone: {
    label: 'Somebody at risk of significant harm',
    meaning: 'Pan-Bedfordshire looks at everybody, not only the child.',
    source: LOCAL_SOURCES.bedfordshire,
    who: ANYBODY,
    traps: [],
    unsure: '',
  },
  none_needed: {
    label: 'No threshold: a risk, or a perceived risk, of harm',
    meaning: 'The advice of 2024 does not depend on a threshold for intervention.',
    source: DFE_2024,
    who: ANYBODY,
    traps: [],
    unsure: '',
  },
} as const satisfies Record<string, LawRow>;

export type ThresholdId = keyof typeof THRESHOLDS;
