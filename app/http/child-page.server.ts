import type { StaffVisitor } from '~/app/http/require-staff.server';
import { notFound } from '~/app/http/responses.server';
import { viewChild } from '~/app/services/child-page.server';
import type { Permission } from '~/forms/access/roles';
import { formatDate } from '~/forms/values/dates';

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

/** When a child was born, as staff read it: an estimate and an expected day say so. */
export function bornWords({ birthKind, dateOfBirth, birthLatest }: ChildSeen): string {
  const day = formatDate(dateOfBirth);
  if (birthKind === 'expected') return `Expected on ${day}`;
  if (birthKind === 'estimated') return `Born between ${day} and ${formatDate(birthLatest ?? dateOfBirth)}, estimated`;
  return `Born ${day}`;
}
