import { recordRefusedAccess } from '~/app/services/access-refusals.server';
import type { AgreementViewer } from '~/app/services/agreement-view.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { isInSight } from '~/app/services/visit.server';
import { appendAuditEvent } from '~/db/audit-events';
import { type Child, findChild } from '~/db/children';
import { listSealedAgreements } from '~/db/record-evidence';
import { hasViewed } from '~/db/viewings';
import { can } from '~/forms/access/permissions';
import type { Permission } from '~/forms/access/roles';
import { done, missing, type Outcome } from '~/forms/outcome';

/**
 * A child for one of the child's pages: their team's staff see them, and a records officer those with a sealed record. The
 * first look in a session leaves an event. Missing for another team's child, for a restricted one as far as a team is
 * concerned, and in a visit for every child of another family; that somebody asked leaves an event too.
 */
export async function viewChild(
  viewer: AgreementViewer,
  childId: string,
  permission: Permission,
): Promise<Outcome<Child>> {
  const child = await findVisibleChild(viewer, childId, permission);
  if (!child) {
    await recordRefusedAccess(viewer.staffId, 'child', childId);
    return missing;
  }
  await recordView(viewer, child);
  return done(child);
}

async function findVisibleChild(
  viewer: AgreementViewer,
  childId: string,
  permission: Permission,
): Promise<Child | null> {
  const db = await database();
  const child = await findChild(db, childId);
  if (!child || !(await isInSight(viewer, child.id))) return null;
  const sealed = (await listSealedAgreements(db, child.id)).length > 0;
  return can(viewer, permission, { ...child, sealed }) ? child : null;
}

async function recordView(viewer: AgreementViewer, { id: childId }: Child): Promise<void> {
  const { staffId, sessionId } = viewer;
  const db = await database();
  await db.transaction().execute(async (trx) => {
    if (await hasViewed(trx, { type: 'child_viewed', childId }, viewer)) return;
    const actor = { kind: 'staff', id: staffId } as const;
    await appendAuditEvent(trx, { at: now(), actor, event: { type: 'child_viewed', sessionId }, childId });
  });
}
