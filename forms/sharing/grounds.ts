import type { LawRow } from '~/forms/sharing/law-row';
import { DFE_2024, LOCAL_SOURCES, unreadLaw } from '~/forms/sharing/law-sources';
import { keysOf } from '~/forms/values/keys';

/** Documents that give grounds, as they are called. */
export const GROUND_GIVERS = {
  derby: 'Derby',
  warrington: 'Warrington',
  bedfordshire: 'Pan-Bedfordshire',
  swindon: 'Swindon',
  hertfordshire: 'Hertfordshire',
  leicestershire: 'Leicestershire',
  buckinghamshire: 'Buckinghamshire',
  dfe_2024: 'DfE advice of 2024',
} as const satisfies Record<string, string>;

type GroundRow = LawRow & {
  /** Which documents give it, each in its own terms. */
  readonly givenBy: Readonly<Partial<Record<keyof typeof GROUND_GIVERS, string>>>;
  /** Documents list reasons for going against a refusal and reasons for not asking together: which of them it is. */
  readonly answers: 'going against a refusal' | 'not asking';
};

const ANYBODY = 'Any practitioner, with reasons of their own.';
const GIVEN = { who: ANYBODY, answers: 'going against a refusal', unsure: '' } as const;
const SAYS_WHY_NOT_ASKED = {
  who: ANYBODY,
  answers: 'not asking',
  traps: [
    'It says why nobody was asked. Where somebody was asked and said no, choose a ground for going against it too.',
  ],
  unsure: '',
} as const;

/**
 * On what ground a refusal was gone against (E2). Documents differ, and none of them is a formula: a decision keeps the grounds
 * that were chosen and the reasons. Never the same field as why nobody was asked (E1) or told (E3).
 */
export const GROUNDS = {
  significant_harm: {
    ...GIVEN,
    label: 'A child is suffering, or is likely to suffer, significant harm',
    meaning: 'There is evidence of significant harm, or that it is likely.',
    source: LOCAL_SOURCES.derby,
    traps: ['Say which evidence: facts apart from opinions.'],
    givenBy: {
      derby: 'Evidence that a child is suffering, or likely to suffer, significant harm',
      swindon: 'Concern about a child experiencing harm or likely to experience significant harm',
      buckinghamshire: 'Evidence of significant harm',
      dfe_2024: 'A child at risk, or a perceived risk of harm',
    },
  },
  reasonable_cause_to_suspect: {
    ...GIVEN,
    label: 'There is reasonable cause to suspect significant harm',
    meaning: 'The threshold in law for child protection enquiries.',
    source: unreadLaw('Children Act 1989 s.47(1)', '1991-10-14'),
    traps: ['Say who decided, when, and on what facts.'],
    givenBy: {},
  },
  reasonable_cause_to_believe: {
    ...GIVEN,
    label: 'There is reasonable cause to believe a child suffers significant harm',
    meaning: 'Derby’s wording of the threshold: “believe” is a higher word than the “suspect” of s.47.',
    source: LOCAL_SOURCES.derby,
    traps: ['For s.47, reasonable cause to suspect is enough.'],
    givenBy: { derby: 'Reasonable cause to believe that a child is suffering, or likely to suffer, significant harm' },
  },
  risk_or_perceived_risk: {
    ...GIVEN,
    label: 'A child is at risk, or there is a perceived risk of harm',
    meaning: 'The advice of 2024 needs no threshold: a perceived risk of harm to a child is enough.',
    source: DFE_2024,
    traps: [],
    givenBy: {
      dfe_2024: 'A child is at risk or there is a perceived risk of harm',
      swindon: 'Not dependent on any thresholds for intervention',
    },
  },
  prevent_harm_or_crime: {
    ...GIVEN,
    label: 'To prevent significant harm to anybody, or serious crime',
    meaning: 'Somebody, not only a child, would come to significant harm; or serious crime is prevented or found out.',
    source: LOCAL_SOURCES.derby,
    traps: [],
    givenBy: {
      derby: 'Prevent significant harm to any individual, and prevent, detect and prosecute serious crime',
      swindon: 'Would hinder a criminal investigation or result in destruction of evidence',
      bedfordshire: 'Somebody will be placed at risk of significant harm if it is not shared',
      hertfordshire: 'Serious crime',
      leicestershire: 'Serious crime',
      buckinghamshire: 'Serious crime',
    },
  },
  law_or_court: {
    ...GIVEN,
    label: 'A court order or a duty in law requires it',
    meaning: 'The law obliges you to share, whatever the family wishes.',
    source: LOCAL_SOURCES.buckinghamshire,
    traps: ['Name the order or the duty.'],
    givenBy: { buckinghamshire: 'Court order or legal obligation', dfe_2024: 'Another lawful basis' },
  },
  vital_interests: {
    ...GIVEN,
    label: 'To protect somebody’s life',
    meaning: 'Vital interests: somebody’s life is in danger.',
    source: LOCAL_SOURCES.buckinghamshire,
    traps: [],
    givenBy: { buckinghamshire: 'Vital interests', dfe_2024: 'Another lawful basis' },
  },
  public_interest: {
    ...GIVEN,
    label: 'The public interest outweighs the refusal',
    meaning: 'Sharing matters more to the public than keeping to the refusal.',
    source: LOCAL_SOURCES.buckinghamshire,
    traps: ['Say what the interest is, and why it weighs more.'],
    givenBy: { buckinghamshire: 'Public interest', dfe_2024: 'Another lawful basis' },
  },
  not_practicable: {
    ...SAYS_WHY_NOT_ASKED,
    label: 'Asking was not practicable',
    meaning: 'For example, the parent could not be reached.',
    source: LOCAL_SOURCES.swindon,
    givenBy: {
      swindon: 'Not practical because the parent is not available',
      dfe_2024: 'Wherever it is practicable and safe',
    },
  },
  asking_raises_risk: {
    ...SAYS_WHY_NOT_ASKED,
    label: 'Asking would raise the risk to somebody',
    meaning: 'Asking would put the child, another person or a worker at more risk.',
    source: LOCAL_SOURCES.swindon,
    givenBy: {
      swindon: 'Would place the child or any other person at risk of further harm',
      hertfordshire: 'Risk to the child or to an adult',
      leicestershire: 'Risk to anyone, a worker too',
      dfe_2024: 'Wherever it is practicable and safe',
    },
  },
  unjustified_delay: {
    ...SAYS_WHY_NOT_ASKED,
    label: 'Asking would delay it without justification',
    meaning: 'Waiting for an answer would hold up what protects the child.',
    source: LOCAL_SOURCES.hertfordshire,
    givenBy: {
      warrington: 'In urgent situations asking may be inappropriate if it would delay protective action',
      hertfordshire: 'Unjustified delay',
      leicestershire: 'Unjustified delay',
    },
  },
  competent_young_person: {
    ...GIVEN,
    label: 'A young person who understands decided otherwise',
    meaning: 'Going by a parent’s refusal would contradict a young person who understands and agrees.',
    source: LOCAL_SOURCES.hertfordshire,
    traps: ['Record the assessment of understanding. Derby goes by best interests instead.'],
    givenBy: { hertfordshire: 'Would contradict a competent young person' },
  },
} as const satisfies Record<string, GroundRow>;

export type GroundId = keyof typeof GROUNDS;

/** Which documents give a ground, each in its own terms, in a sentence each. */
export function giversOf({ givenBy }: Pick<GroundRow, 'givenBy'>): readonly string[] {
  return keysOf(GROUND_GIVERS).flatMap((by) => (givenBy[by] ? [`${GROUND_GIVERS[by]}: ${givenBy[by]}.`] : []));
}
