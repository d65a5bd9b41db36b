import { recordRefusedAccess } from '~/app/services/access-refusals.server';
import { type OpenAgreement, openAgreement } from '~/app/services/agreements.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { isInSight } from '~/app/services/visit.server';
import { appendAuditEvent } from '~/db/audit-events';
import { hasViewed } from '~/db/viewings';
import type { Actor } from '~/forms/access/permissions';
import type { Permission } from '~/forms/access/roles';
import { missing, type Outcome } from '~/forms/outcome';

/** A member of staff in one of their sessions. In a visit only the family that is visited exists. */
export type AgreementViewer = Actor & { readonly sessionId: string; readonly visitChildId: string | null };

/**
 * Opens an agreement for one of its pages. Whoever did not start it leaves an event, the first time in their session: a form
 * holds the child's own views, court orders and doubts. Missing for what this person may not see, which leaves an event too.
 */
export async function viewAgreement(
  viewer: AgreementViewer,
  id: string,
  permission: Permission,
): Promise<Outcome<OpenAgreement>> {
  const opened = await openAgreement(viewer, id, permission);
  if (opened.type !== 'done' || !(await isInSight(viewer, opened.value.child.id))) {
    await recordRefusedAccess(viewer.staffId, 'agreement', id);
    return missing;
  }
  if (opened.value.agreement.createdBy !== viewer.staffId) await recordView(viewer, opened.value);
  return opened;
}

async function recordView(viewer: AgreementViewer, { agreement, child }: OpenAgreement): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (within) => {
    if (await hasViewed(within, { type: 'agreement_viewed', agreementId: agreement.id }, viewer)) return;
    await appendAuditEvent(within, {
      at: now(),
      actor: { kind: 'staff', id: viewer.staffId },
      event: { type: 'agreement_viewed', sessionId: viewer.sessionId },
      agreementId: agreement.id,
      childId: child.id,
    });
  });
}
