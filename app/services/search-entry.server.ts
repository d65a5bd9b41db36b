import { findAgreement } from '~/db/agreements';
import { listOtherNames } from '~/db/child-names';
import { findChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { listFamily } from '~/db/people';
import { listEntriesOfChild, upsertSearchEntry } from '~/db/search-entries';
import { findStaff } from '~/db/staff';
import { type LocalDate, londonDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/**
 * Makes an agreement findable, by the day on which its answers were given (`at`). Call it inside the transaction that seals a
 * document of it, and in the one that completes it: before either it is nobody's record yet.
 */
export function recordSearchEntry(db: Database, agreementId: string, at: string): Promise<void> {
  return recordEntryOf(db, agreementId, londonDate(at));
}

/**
 * Brings every agreement about a child that can be found up to date; gives their ids. Call it inside the transaction that puts
 * right what is known of the child.
 */
export async function renewSearchEntries(db: Database, childId: string): Promise<readonly string[]> {
  const entries = await listEntriesOfChild(db, childId);
  for (const { agreementId, decidedOn } of entries) await recordEntryOf(db, agreementId, decidedOn);
  return entries.map(({ agreementId }) => agreementId);
}

async function recordEntryOf(db: Database, agreementId: string, decidedOn: LocalDate): Promise<void> {
  const agreement = await findAgreement(db, agreementId);
  const child = agreement && (await findChild(db, agreement.childId));
  const worker = agreement && (await findStaff(db, agreement.createdBy));
  if (!agreement || !child || !worker) throw new Error('An agreement without its child or its worker');
  await upsertSearchEntry(db, {
    agreementId,
    childId: child.id,
    childNames: [
      fullName(child),
      ...(child.knownAs ? [`${child.knownAs} ${child.familyName}`] : []),
      ...(await listOtherNames(db, child.id)),
    ],
    dateOfBirth: child.dateOfBirth,
    caseSystemId: child.caseSystemId,
    parentNames: (await listFamily(db, child.id)).map(({ name }) => name),
    workerId: worker.id,
    workerName: worker.name,
    decidedOn,
  });
}
