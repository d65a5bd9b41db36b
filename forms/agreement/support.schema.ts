import { z } from 'zod';
import { FORMATS, INTERPRETER_CHANNELS, INTERPRETERS, LANGUAGES, type Support } from '~/forms/agreement/support';
import { keysOf } from '~/forms/values/keys';

/** Stored support, read back. */
export const supportSchema: z.ZodType<Support> = z.object({
  language: z.enum(keysOf(LANGUAGES)),
  formats: z.array(z.enum(keysOf(FORMATS))),
  interpreter: z
    .object({
      name: z.string(),
      channel: z.enum(keysOf(INTERPRETER_CHANNELS)),
      who: z.enum(keysOf(INTERPRETERS)),
      relativeWhy: z.string(),
      declared: z.boolean(),
    })
    .nullable(),
  noInterpreterWhy: z.string(),
  advocate: z.string(),
});
