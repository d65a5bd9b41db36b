import { z } from 'zod';
import type { CorrectedEvent, RecordFact } from '~/forms/agreement/record-events';

const happened = { id: z.string(), at: z.string(), recordedAt: z.string() };

/** What happened to what people said, as it is kept apart from proposals and answers, which have tables of their own. */
export type KeptFact = Exclude<RecordFact, { type: 'put' | 'answered' }> | CorrectedEvent;

const keptFact = z.discriminatedUnion('type', [
  z.object({
    ...happened,
    type: z.literal('withdrew'),
    personId: z.string(),
    personName: z.string(),
    channel: z.enum(['telephone', 'in_person', 'online', 'letter']),
    slots: z.array(z.string()),
    words: z.string(),
  }),
  z.object({
    ...happened,
    type: z.literal('withdrawal_considered'),
    withdrawalId: z.string(),
    anotherBasis: z.enum(['yes', 'no', 'not_known']),
    note: z.string(),
  }),
  z.object({ ...happened, type: z.literal('confirmed'), answerId: z.string() }),
  z.object({ ...happened, type: z.literal('reviewed'), agreementId: z.string(), nextReviewOn: z.string() }),
  z.object({ ...happened, type: z.literal('moved'), to: z.string() }),
  z.object({
    ...happened,
    type: z.literal('governors_chosen'),
    personIds: z.array(z.string()),
    reasons: z.string(),
    putId: z.string().optional(),
    agreementId: z.string().optional(),
  }),
  z.object({ ...happened, type: z.literal('disagreement_considered'), reasons: z.string() }),
  z.object({
    ...happened,
    type: z.literal('corrected'),
    corrects: z.string(),
    replacement: z.custom<RecordFact>((fact) => typeof fact === 'object' && fact !== null && 'type' in fact).nullable(),
    why: z.string(),
  }),
]);

/** A kept fact, read back: throws when the stored document is not one. */
export const keptFactSchema: z.ZodType<KeptFact> = keptFact;
