import { z } from 'zod';
import { PROTECTED_KINDS } from '~/forms/copies/protected-details';
import { keysOf } from '~/forms/values/keys';

/** What is kept from whom, and why, as it is stored. */
export const protectedDetailSchema = z.object({
  kind: z.enum(keysOf(PROTECTED_KINDS)),
  words: z.array(z.string().min(1)).min(1),
  barred: z.array(z.object({ personId: z.string().nullable(), name: z.string().min(1) })).min(1),
  why: z.string().min(1),
});
