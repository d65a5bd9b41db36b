import { recordRefusedAccess } from '~/app/services/access-refusals.server';
import type { Database } from '~/db/connection';
import { findRecordFacts, type RecordFacts } from '~/db/record-evidence';
import { type Actor, can } from '~/forms/access/permissions';

/** Who looks at a record. In a visit no record is open: a family may be looking on. */
export type RecordViewer = Actor & { readonly visitChildId: string | null };

/** The facts of a sealed record that this person may read; null for any other, as if it did not exist, with an event that they asked. */
export async function findReadableRecord(
  db: Database,
  viewer: RecordViewer,
  agreementId: string,
): Promise<RecordFacts | null> {
  const facts = await findRecordFacts(db, agreementId);
  if (facts && mayReadRecord(viewer, facts)) return facts;
  await recordRefusedAccess(viewer.staffId, 'record', agreementId);
  return null;
}

/** Whether somebody may read a sealed record: in a visit nobody may. */
export function mayReadRecord(viewer: RecordViewer, facts: RecordFacts): boolean {
  return facts.sealed && viewer.visitChildId === null && can(viewer, 'read office papers', facts);
}
