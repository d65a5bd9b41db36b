import { z } from 'zod';
import { type Disclosed, NOTICE_ANSWERS, STATEMENT_KINDS } from '~/forms/agreement/disclosed';
import { keysOf } from '~/forms/values/keys';

/** A stored disclosure's particulars, read back: throws when the stored document is not one. Older ones hold less. */
export const disclosedSchema: z.ZodType<Disclosed> = z.object({
  receivedBy: z.string(),
  sentBy: z.string(),
  kind: z.enum(keysOf(STATEMENT_KINDS)).nullable(),
  source: z.string(),
  asAt: z.string().nullable(),
  words: z.string().default(''),
  conditions: z.string().default(''),
  notice: z
    .enum([...keysOf(NOTICE_ANSWERS), 'with_words'])
    .nullable()
    .default(null),
  channelWhy: z.string().default(''),
  barredWhy: z.string().default(''),
});
