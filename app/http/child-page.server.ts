import type { StaffVisitor } from '~/app/http/require-staff.server';
import { notFound } from '~/app/http/responses.server';
import { viewChild } from '~/app/services/child-page.server';
import type { Permission } from '~/forms/access/roles';

/** A child for one of the child's pages. Throws 404 for one who may not be seen, and for another family than the one visited. */
export async function childOr404(
  visitor: StaffVisitor,
  childId: string | undefined,
  permission: Permission = 'prepare an agreement',
) {
  const viewed = await viewChild(visitor, childId ?? '', permission);
  if (viewed.type !== 'done') throw notFound();
  return viewed.value;
}

export type ChildSeen = Awaited<ReturnType<typeof childOr404>>;
