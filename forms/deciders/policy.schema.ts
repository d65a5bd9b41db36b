import { z } from 'zod';
import type { DecidingPolicy } from '~/forms/deciders/policy';

const date = z.iso.date();

export const sourceSchema = z.object({
  cite: z.string().min(1),
  kind: z.enum(['law', 'case', 'guidance', 'local policy', 'product rule']),
  inForceFrom: date.nullable(),
  supersededOn: date.nullable(),
  verified: z.boolean(),
});

/** A stored policy, read back: throws when the stored document is not one. */
export const policySchema: z.ZodType<DecidingPolicy> = z.object({
  inForceFrom: date,
  assessFrom: z.object({ years: z.number().int().min(0).max(16), source: sourceSchema }),
  whenTheyDiffer: z.object({ rule: z.enum(['child_decides', 'best_interests']), source: sourceSchema }),
  enteredOn: date,
  enteredBy: z.string().min(1),
  why: z.string().min(1),
});
