import { z } from 'zod';
import { NO_DETAILS, type SigningDetails } from '~/forms/agreement/signing-details';

/** Stored details of a signing, read back. */
export const signingDetailsSchema: z.ZodType<SigningDetails> = z.object({
  exactWords: z.string().default(NO_DETAILS.exactWords),
  witness: z.string().default(NO_DETAILS.witness),
  why: z.string().default(NO_DETAILS.why),
  call: z.object({ number: z.string(), identityCheck: z.string(), script: z.string() }).nullable().default(null),
  confirmBy: z.string().nullable().default(null),
  confirmHow: z.string().default(NO_DETAILS.confirmHow),
});
