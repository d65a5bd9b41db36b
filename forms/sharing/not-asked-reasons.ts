import type { LawRow } from '~/forms/sharing/law-row';
import { DFE_2024, LOCAL_SOURCES, productRule } from '~/forms/sharing/law-sources';
import type { ParagraphEighteenReasonId } from '~/forms/sharing/schedule1';

type NotAskedRow = LawRow & {
  /** Which reason of paragraph 18 it gives, if any. */
  readonly paragraph18: ParagraphEighteenReasonId | null;
};

const WHO = 'Any practitioner who shares or decides without having asked.';
const ROW = { who: WHO, traps: [], unsure: '' } as const;

/** Why nobody was asked (E1). Never the same field as why a refusal was gone against (E2) or why nobody was told (E3). */
export const NOT_ASKED_REASONS = {
  risk_to_child: {
    ...ROW,
    label: 'Asking would put the child at more risk',
    meaning: 'Whoever would be asked might harm the child, or move them away.',
    source: LOCAL_SOURCES.swindon,
    paragraph18: 'would_prejudice',
  },
  risk_to_other: {
    ...ROW,
    label: 'Asking would put somebody else at risk',
    meaning: 'Another person, or a worker, might come to harm if the question were put.',
    source: LOCAL_SOURCES.swindon,
    paragraph18: null,
    unsure: 'Whether a risk to somebody else gives a reason of paragraph 18 is for your data protection officer.',
  },
  hinder_investigation: {
    ...ROW,
    label: 'Asking would hinder an investigation or destroy evidence',
    meaning: 'A criminal investigation would be hindered, or evidence lost, if the question were put.',
    source: LOCAL_SOURCES.swindon,
    paragraph18: 'would_prejudice',
  },
  unjustified_delay: {
    ...ROW,
    label: 'Asking would delay protecting the child',
    meaning: 'There was no time to ask first.',
    source: LOCAL_SOURCES.warrington,
    paragraph18: 'cannot_be_obtained',
  },
  not_practicable: {
    ...ROW,
    label: 'They could not be reached',
    meaning: 'Whoever would be asked was not available. Say what you tried.',
    source: LOCAL_SOURCES.swindon,
    paragraph18: 'cannot_be_obtained',
  },
  nobody_can_consent: {
    ...ROW,
    label: 'Nobody was able to say yes or no',
    meaning: 'The person whose information it is cannot give consent, and nobody may speak for them.',
    source: productRule('where nobody can answer, that is said'),
    paragraph18: 'cannot_be_given',
  },
  young_person_confidence: {
    ...ROW,
    label: 'A young person who understands asked us not to ask their parent',
    meaning: 'Asking the parent would go against a young person who understands the decision.',
    source: LOCAL_SOURCES.hertfordshire,
    paragraph18: null,
    traps: ['Record the assessment of their understanding.'],
  },
  another_basis: {
    ...ROW,
    label: 'Consent is not what we rely on',
    meaning: 'Another basis lets you share. Being open still asks you to tell them, unless that is unsafe.',
    source: DFE_2024,
    paragraph18: null,
    traps: ['Not asking for consent is no reason for not telling: that is a question of its own.'],
  },
  law_or_court: {
    ...ROW,
    label: 'The law or a court requires it',
    meaning: 'A duty or an order leaves nothing to ask.',
    source: LOCAL_SOURCES.buckinghamshire,
    paragraph18: null,
    traps: ['Name the duty or the order.'],
  },
  not_known_yet: {
    ...ROW,
    label: 'Not known yet',
    meaning: 'You have not worked this out yet. It stops nothing: come back to it.',
    source: productRule('what is not known yet is an answer, and blocks nothing'),
    paragraph18: null,
  },
  other: {
    ...ROW,
    label: 'Another reason',
    meaning: 'Say it in your own words.',
    source: productRule('every list of reasons has room for another'),
    paragraph18: null,
  },
} as const satisfies Record<string, NotAskedRow>;

export type NotAskedReasonId = keyof typeof NOT_ASKED_REASONS;
