import { z } from 'zod';
import { RESTRICTIONS, type Restriction } from '~/forms/deciders/restrictions';
import { keysOf } from '~/forms/values/keys';

/** A stored order, read back: throws when the stored document is not one. */
export const restrictionSchema: z.ZodType<Restriction> = z.object({
  kind: z.enum(keysOf(RESTRICTIONS)),
  court: z.string(),
  caseNumber: z.string(),
  madeOn: z.string(),
  endsOn: z.string().nullable(),
  coversThis: z.enum(['yes', 'no', 'not_known']),
  safeToMentionOn: z.array(z.string()),
});
