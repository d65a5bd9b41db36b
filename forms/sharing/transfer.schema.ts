import { z } from 'zod';
import type { TransferFact } from '~/forms/sharing/transfer';

const happened = { id: z.string(), at: z.string(), recordedAt: z.string(), by: z.string() };

/** A stored fact of a transfer, read back: throws when the stored document is not one. */
export const transferFactSchema: z.ZodType<TransferFact> = z.discriminatedUnion('type', [
  z.object({
    ...happened,
    type: z.literal('flags_passed'),
    to: z.string(),
    channel: z.string(),
    flags: z.array(z.string()),
  }),
  z.object({
    ...happened,
    type: z.literal('papers_sent'),
    to: z.string(),
    channel: z.string(),
    summary: z.string(),
    papers: z.array(
      z.object({
        documentId: z.string(),
        reference: z.string(),
        title: z.string(),
        sealedAt: z.string(),
        sha256: z.string(),
      }),
    ),
    seriesId: z.string(),
    beforeFlagsWhy: z.string(),
  }),
  z.object({ ...happened, type: z.literal('acknowledged'), from: z.string(), words: z.string() }),
]);
