import { z } from 'zod';
import type { Job } from '~/db/jobs';
import { type Audience, readAudience } from '~/forms/copies/audience';

/** Why a document is made: a person finished their pages, the worker then said how it went, or the form turned out to be wrong. */
export type SealCause = 'signed' | 'handed_back' | 'entered_in_error';

/** One document to seal. Its reference is given when it is queued, so that one made again after a crash has the same. */
export type SealJob = {
  readonly agreementId: string;
  readonly signingSessionId: string;
  readonly audience: Audience;
  readonly version: number;
  readonly reference: string;
  readonly cause: SealCause;
};

const payload = z.object({
  signingSessionId: z.string(),
  audience: z.string().transform(readAudience),
  version: z.number().int(),
  reference: z.string(),
  cause: z.enum(['signed', 'handed_back', 'entered_in_error']),
});

/** The document that a job of the table asks for. */
export function sealJobFrom(job: Pick<Job, 'subjectId' | 'payload'>): SealJob {
  return { agreementId: job.subjectId, ...payload.parse(job.payload) };
}
