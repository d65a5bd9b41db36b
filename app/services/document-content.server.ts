import { type Gathered, gatherCopyRecord } from '~/app/services/copy-record.server';
import { type SealJob, sealJobFrom } from '~/app/services/seal-job.server';
import type { Database } from '~/db/connection';
import type { SealedDocument } from '~/db/documents';
import { listJobs } from '~/db/jobs';
import { currentForm, wordingOf } from '~/forms/catalogue';
import type { DocumentContent } from '~/forms/copies/content';
import { contentFor, receiptFor } from '~/forms/copies/content-for';

/**
 * The content of a document that was asked for, as the record has it now; null where there is nothing of it for its reader. A
 * receipt speaks in the words of today: a form of an earlier version has none.
 */
export function contentOf({ cause, audience, factId, reference }: SealJob, gathered: Gathered): DocumentContent | null {
  const { record, wording, english } = gathered;
  if (cause !== 'withdrawn' || factId === null || audience === 'office') {
    return contentFor(record, audience, wording, reference, english);
  }
  const today = (language: string) => wordingOf(currentForm(), language);
  const inEnglish = english && today(english.language);
  return receiptFor(record, audience, factId, today(wording.language), reference, inEnglish);
}

/** The same as if nothing were kept from its reader: for staff, to see what is left out. It is never sealed. */
export function fullContentOf(job: SealJob, gathered: Gathered): DocumentContent | null {
  return contentOf(job, { ...gathered, record: { ...gathered.record, protections: [] } });
}

/** What a sealed document was made from, gathered anew, and the work it was made by. Null for one that nobody asked for in a job. */
export async function gatherFor(
  db: Database,
  { agreementId, audience, version }: SealedDocument,
): Promise<{ readonly job: SealJob; readonly gathered: Gathered } | null> {
  const jobs = (await listJobs(db, agreementId)).filter(({ kind }) => kind === 'seal').map(sealJobFrom);
  const job = jobs.find((one) => one.audience === audience && one.version === version);
  return job ? { job, gathered: await gatherCopyRecord(db, job.signingSessionId) } : null;
}
