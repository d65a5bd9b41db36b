import { findAgreement } from '~/db/agreements';
import { findChild, listOtherNames } from '~/db/children';
import type { Database } from '~/db/connection';
import { listFamily } from '~/db/people';
import { upsertSearchEntry } from '~/db/search-entries';
import { findStaff } from '~/db/staff';
import { londonDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/**
 * Makes an agreement findable, by the day on which its answers were given (`at`). Call it inside the transaction that seals a
 * document of it, and in the one that completes it: before either it is nobody's record yet.
 */
export async function recordSearchEntry(db: Database, agreementId: string, at: string): Promise<void> {
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
    decidedOn: londonDate(at),
  });
}
