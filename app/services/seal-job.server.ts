import { z } from 'zod';
import type { Job } from '~/db/jobs';
import { type Audience, readAudience } from '~/forms/copies/audience';

/**
 * Why a document is made: a person finished their pages, the worker then said how it went, the form turned out to be wrong, or
 * something happened to what was said: it was taken back, what was written down of it was put right, what was told by telephone was
 * confirmed in writing, staff decided about it, told somebody what was decided, or sent something on a decision.
 */
export type SealCause =
  | 'signed'
  | 'handed_back'
  | 'entered_in_error'
  | 'withdrawn'
  | 'corrected'
  | 'confirmed'
  | 'decided'
  | 'told'
  | 'sent'
  | 'requested';

/** One document to seal. Its reference is given when it is queued, so that one made again after a crash has the same. */
export type SealJob = {
  readonly agreementId: string;
  readonly signingSessionId: string;
  readonly audience: Audience;
  readonly version: number;
  readonly reference: string;
  readonly cause: SealCause;
  /** The fact of the record that it is about; null for what is not about one. */
  readonly factId: string | null;
  /** Why the same document is made once more: what was protected since, or that somebody asked for it. Null for the first. */
  readonly again: string | null;
};

const payload = z.object({
  signingSessionId: z.string(),
  audience: z.string().transform(readAudience),
  version: z.number().int(),
  reference: z.string(),
  cause: z.enum([
    'signed',
    'handed_back',
    'entered_in_error',
    'withdrawn',
    'corrected',
    'confirmed',
    'decided',
    'told',
    'sent',
    'requested',
  ]),
  factId: z.string().nullable().default(null),
  again: z.string().nullable().default(null),
});

/** The document that a job of the table asks for. */
export function sealJobFrom(job: Pick<Job, 'subjectId' | 'payload'>): SealJob {
  return { agreementId: job.subjectId, ...payload.parse(job.payload) };
}
