import { z } from 'zod';
import type { ChildDetails } from '~/forms/agreement/child-details';

/** What was known of a child, as it is kept. */
export const childDetailsSchema: z.ZodType<ChildDetails> = z.object({
  givenNames: z.string(),
  familyName: z.string(),
  knownAs: z.string().nullable(),
  otherNames: z.array(z.string()),
  dateOfBirth: z.string(),
  birthKind: z.enum(['born', 'expected', 'estimated']),
  birthLatest: z.string().nullable(),
  caseSystemId: z.string().nullable(),
});
