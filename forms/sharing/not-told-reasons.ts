import type { LawRow } from '~/forms/sharing/law-row';
import { LOCAL_SOURCES, productRule } from '~/forms/sharing/law-sources';

const ROW = {
  who: 'Any practitioner, person by person: it may be one parent only. Set a day to look again.',
  traps: [],
  unsure: '',
} as const;
const SAID_OF_ASKING = 'The document says this of asking; it is used here for telling too.';

/**
 * Why somebody of the family was not told (E3). The rule is to tell them, before it or as soon as it is safe. Never the same field as
 * why nobody was asked (E1) or why a refusal was gone against (E2).
 */
export const NOT_TOLD_REASONS = {
  risk_to_child: {
    ...ROW,
    label: 'Telling them would put the child at risk',
    meaning: 'Knowing of it might lead somebody to harm the child.',
    source: LOCAL_SOURCES.swindon,
  },
  risk_to_other: {
    ...ROW,
    label: 'Telling them would put somebody else at risk',
    meaning: 'Knowing of it might lead somebody to harm another person.',
    source: LOCAL_SOURCES.bedfordshire,
  },
  risk_to_worker: {
    ...ROW,
    label: 'Telling them would put a worker at risk',
    meaning: 'Knowing of it might lead somebody to harm a member of staff.',
    source: LOCAL_SOURCES.leicestershire,
    unsure: SAID_OF_ASKING,
  },
  prejudice_investigation: {
    ...ROW,
    label: 'Telling them would prejudice an investigation',
    meaning: 'The police or a child protection enquiry would be hindered.',
    source: LOCAL_SOURCES.swindon,
    unsure: SAID_OF_ASKING,
  },
  destroy_evidence: {
    ...ROW,
    label: 'Evidence might be destroyed',
    meaning: 'Somebody who knew might remove or destroy evidence.',
    source: LOCAL_SOURCES.swindon,
    unsure: SAID_OF_ASKING,
  },
  cannot_contact_urgent: {
    ...ROW,
    label: 'They could not be reached, and it was urgent',
    meaning: 'You tried, or had no time to. Tell them as soon as you can.',
    source: LOCAL_SOURCES.warrington,
    unsure: SAID_OF_ASKING,
  },
  competent_child_confidence: {
    ...ROW,
    label: 'A young person who understands asked that they are not told',
    meaning: 'The young person decides for themself, and asked you to keep it from this person.',
    source: LOCAL_SOURCES.hertfordshire,
    unsure: SAID_OF_ASKING,
  },
  court_direction: {
    ...ROW,
    label: 'A court directed it',
    meaning: 'A court said that this person is not to be told.',
    source: productRule('a court’s direction is named'),
    traps: ['Name the court and the day of its direction.'],
  },
  other: {
    ...ROW,
    label: 'Another reason',
    meaning: 'Say it in your own words.',
    source: productRule('every list of reasons has room for another'),
  },
} as const satisfies Record<string, LawRow>;

export type NotToldReasonId = keyof typeof NOT_TOLD_REASONS;
