import { z } from 'zod';
import { tellingSchema } from '~/forms/sharing/decision.schema';
import type { DecisionFact } from '~/forms/sharing/decision-facts';

const happened = { id: z.string(), at: z.string(), recordedAt: z.string() };

/** A stored fact of a decision, read back: throws when the stored document is not one. */
export const decisionFactSchema: z.ZodType<DecisionFact> = z.discriminatedUnion('type', [
  z.object({
    ...happened,
    type: z.literal('reviewed'),
    decisionId: z.string(),
    verdict: z.enum(['agree', 'disagree', 'advise']),
    words: z.string(),
    reviewer: z.string(),
  }),
  z.object({
    ...happened,
    type: z.literal('advised'),
    from: z.string(),
    role: z.enum(['manager', 'data_protection_officer', 'caldicott_guardian', 'legal', 'other_professional']),
    summary: z.string(),
    namedNobody: z.boolean(),
    namedWhy: z.string().default(''),
    followed: z.enum(['yes', 'partly', 'no', 'not_yet']),
    why: z.string(),
  }),
  z.object({
    ...happened,
    type: z.literal('escalated'),
    agency: z.string(),
    stage: z.string(),
    words: z.string(),
  }),
  z.object({ ...happened, type: z.literal('told'), telling: tellingSchema }),
  z.object({ ...happened, type: z.literal('receipt'), disclosureKey: z.string(), words: z.string() }),
  z.object({
    ...happened,
    type: z.literal('notice'),
    recipientName: z.string(),
    told: z.enum(['told', 'not_told']),
    words: z.string(),
  }),
  z.object({
    ...happened,
    type: z.literal('impact'),
    changed: z.enum(['better', 'no_change', 'worse', 'not_known']),
    words: z.string(),
  }),
]);
