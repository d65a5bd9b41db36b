import type { StaffVisitor } from '~/app/http/require-staff.server';
import { notFound } from '~/app/http/responses.server';

/** A member of staff who is not with a family: in a visit no page exists that shows what others said. Throws 404 there. */
export function outsideVisit(visitor: StaffVisitor): StaffVisitor {
  if (visitor.visitChildId !== null) throw notFound();
  return visitor;
}
