import { type SealJob, sealJobFrom } from '~/app/services/seal-job.server';
import { listAgreementsAbout } from '~/db/agreements';
import type { Database } from '~/db/connection';
import { listJobs } from '~/db/jobs';
import { audienceKind } from '~/forms/copies/audience';

/** The receipts that were asked for when something was taken back: one for each form that it was on, sealed or not. */
export async function receiptsOf(db: Database, childId: string, withdrawalId: string): Promise<readonly SealJob[]> {
  const receipts: SealJob[] = [];
  for (const { id } of await listAgreementsAbout(db, childId)) {
    const seals = (await listJobs(db, id)).filter(({ kind }) => kind === 'seal').map(sealJobFrom);
    receipts.push(...seals.filter((seal) => seal.factId === withdrawalId && audienceKind(seal.audience) === 'family'));
  }
  return receipts;
}

/** Which sealed documents of a form are receipts, as "audience version". */
export async function receiptsAmong(db: Database, agreementId: string): Promise<ReadonlySet<string>> {
  const seals = (await listJobs(db, agreementId)).filter(({ kind }) => kind === 'seal').map(sealJobFrom);
  const receipts = seals.filter(({ cause, audience }) => cause === 'withdrawn' && audienceKind(audience) === 'family');
  return new Set(receipts.map(({ audience, version }) => `${audience} ${version}`));
}
