import { z } from 'zod';
import { contextSchema, recipientSchema, viewsSchema, whoSchema } from '~/forms/agreement/draft.schema';
import type { Proposal } from '~/forms/agreement/proposal';
import { SPOKEN_TO } from '~/forms/agreement/spoken-to';
import { TOPICS } from '~/forms/agreement/topics';
import { topicSchema } from '~/forms/agreement/topics.schema';
import type { CardAnswers } from '~/forms/agreement/wishes';
import { CAPACITIES } from '~/forms/deciders/capacities';
import { decidedSchema } from '~/forms/deciders/decided.schema';
import { INFORMED_PARTS } from '~/forms/definition';
import { keysOf } from '~/forms/values/keys';

const shown = z.object({ title: z.string(), text: z.string() });

const shownWords = {
  topics: z.record(z.string(), topicSchema),
  informed: z.record(z.enum(INFORMED_PARTS), shown),
  notice: z.array(shown),
  statements: z.object({ practitioner: z.string(), family: z.array(z.string()) }),
  questions: z.record(z.string(), z.string()),
};

/** A stored proposal, read back: throws when the stored document is not a proposal. */
export const proposalSchema: z.ZodType<Proposal> = z.object({
  form: z.object({ id: z.string(), version: z.string(), language: z.string() }),
  council: z.object({
    name: z.string(),
    basis: z.enum(['public_task', 'legal_obligation', 'consent']),
    dpo: z.string(),
    complaints: z.string(),
    withdraw: z.string(),
    outOfHours: z.string(),
  }),
  child: z.object({
    id: z.string(),
    givenNames: z.string(),
    familyName: z.string(),
    knownAs: z.string().nullable(),
    dateOfBirth: z.string(),
    birthKind: z.enum(['born', 'expected', 'estimated']).optional(),
    birthLatest: z.string().nullable().optional(),
  }),
  worker: z.object({ staffId: z.string(), name: z.string(), jobTitle: z.string() }),
  person: z.object({
    id: z.string(),
    name: z.string(),
    hasPr: z.boolean(),
    capacity: z.string(),
    standing: z.enum(keysOf(CAPACITIES)).nullable().default(null),
    spokenTo: z.enum(SPOKEN_TO).default('family'),
  }),
  why: z.string(),
  recipients: z.array(recipientSchema),
  lines: z.array(
    z.object({
      id: z.string(),
      recipientId: z.string(),
      topic: recipientSchema.shape.topics.element,
      direction: recipientSchema.shape.direction,
      about: z.array(z.string()).optional(),
    }),
  ),
  ...shownWords,
  topics: shownWords.topics.readonly().default(() => ({ ...TOPICS })),
  inEnglish: z
    .object({ ...shownWords, capacity: z.string() })
    .nullable()
    .default(null),
  signedAt: z.string(),
  office: z.object({
    context: contextSchema,
    who: whoSchema,
    views: viewsSchema,
    adults: z.array(z.object({ personId: z.string(), name: z.string() })).optional(),
    decided: decidedSchema.nullable().default(null),
  }),
});

const card = z.union([
  z.object({ choice: z.enum(['no', 'not_sure']) }),
  z.object({ choice: z.literal('yes'), limit: z.string().optional() }),
  z.object({ choice: z.literal('some'), ticked: z.array(z.string()), limit: z.string().optional() }),
]);

/** A family member's answers so far, as they are kept between their pages. */
export const familyAnswersSchema = z.object({
  cards: z.record(z.string(), card),
  before: z.record(z.string(), card).nullable().default(null),
  optOut: z.string(),
  askedAgain: z.boolean(),
  typedName: z.string().default(''),
  drawing: z.string().default(''),
});

export type FamilyAnswers = {
  readonly cards: CardAnswers;
  /** What they had chosen before they filled every card at once: for "Undo". */
  readonly before: CardAnswers | null;
  readonly optOut: string;
  /** They were asked about an empty or very small signature once: the next one is taken as it is. */
  readonly askedAgain: boolean;
  /** What stood on the signature page when it locked: shown again, and forgotten when they sign. */
  readonly typedName: string;
  readonly drawing: string;
};

export const NO_ANSWERS: FamilyAnswers = {
  cards: {},
  before: null,
  optOut: '',
  askedAgain: false,
  typedName: '',
  drawing: '',
};
