import { z } from 'zod';
import { type ChildWords, MAY_SEE } from '~/forms/agreement/child-words';
import { keysOf } from '~/forms/values/keys';

/** A child's stored words, read back: throws when the stored document is none. */
export const childWordsSchema: z.ZodType<ChildWords> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('said'),
    said: z.string(),
    drew: z.string(),
    shows: z.string().default(''),
    maySee: z.enum(keysOf(MAY_SEE)).nullable(),
    named: z.string(),
  }),
  z.object({ type: z.literal('told'), on: z.string(), by: z.string(), what: z.string(), reply: z.string() }),
]);
