import type { StaffVisitor } from '~/app/http/require-staff.server';
import { notFound } from '~/app/http/responses.server';
import { viewAgreement } from '~/app/services/agreement-view.server';
import type { OpenAgreement } from '~/app/services/agreements.server';
import { startVisit } from '~/app/services/visit.server';
import type { Permission } from '~/forms/access/roles';

/** An agreement for one of its pages. Throws 404 for what may not be seen, and for another family than the one visited. */
export async function agreementOr404(
  visitor: StaffVisitor,
  id: string | undefined,
  permission: Permission = 'prepare an agreement',
): Promise<OpenAgreement> {
  const opened = await viewAgreement(visitor, id ?? '', permission);
  if (opened.type !== 'done') throw notFound();
  return opened.value;
}

/**
 * A worker who opens an unfinished form of theirs is with that family: the visit begins, if none has, and every other family
 * is hidden. Gives the visitor as they are from now on. A colleague who only looks begins no visit.
 */
export async function withFamilyOf(visitor: StaffVisitor, { agreement, child }: OpenAgreement): Promise<StaffVisitor> {
  const isUnfinished = agreement.state === 'draft' || agreement.state === 'with_family';
  if (!isUnfinished || agreement.createdBy !== visitor.staffId) return visitor;
  return beginVisit(visitor, child.id);
}

/** The visit to a child's family begins, where none has. Gives the visitor as they are from now on. */
export async function beginVisit(visitor: StaffVisitor, childId: string): Promise<StaffVisitor> {
  if (visitor.visitChildId !== null) return visitor;
  await startVisit(visitor.sessionId, childId);
  return { ...visitor, visitChildId: childId };
}
