import { z } from 'zod';
import { type Assessment, CONCLUSIONS, CRITERIA, CRITERION_ANSWERS } from '~/forms/deciders/understanding';
import { keysOf } from '~/forms/values/keys';

/** A stored assessment, read back: throws when the stored document is not one. */
export const assessmentSchema: z.ZodType<Assessment> = z.object({
  personId: z.string(),
  decision: z.string(),
  assessor: z.string(),
  on: z.string(),
  support: z.string(),
  criteria: z.partialRecord(
    z.enum(keysOf(CRITERIA)),
    z.object({ answer: z.enum(keysOf(CRITERION_ANSWERS)), evidence: z.string() }),
  ),
  ownWords: z.string(),
  influences: z.string(),
  conclusion: z.enum(keysOf(CONCLUSIONS)).nullable(),
  reasons: z.string(),
  reassessOn: z.string().nullable(),
});
