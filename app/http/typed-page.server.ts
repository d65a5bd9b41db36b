import type { StaffVisitor } from '~/app/http/require-staff.server';
import { noContent, page } from '~/app/http/responses.server';
import { keepUnsaved } from '~/app/services/unsaved.server';
import type { Permission } from '~/forms/access/roles';
import type { FieldProblem, Fields } from '~/forms/agreement/answers/fields';
import { isTyped, type Screen } from '~/forms/agreement/unsaved';

/** Keeps what stands on a page that is about to lock itself. */
export async function keepTyped(
  visitor: StaffVisitor,
  agreementId: string,
  screen: Screen,
  fields: Fields,
  permission?: Permission,
): Promise<Response> {
  if (isTyped(fields)) await keepUnsaved(visitor, agreementId, screen, fields, permission);
  return noContent();
}

/** Shows a page again with what has to be put right, everything typed still in it: now, and when it is opened again. */
export async function askAgain<More extends object>(
  visitor: StaffVisitor,
  agreementId: string,
  screen: Screen,
  sent: { readonly fields: Fields; readonly errors: readonly FieldProblem[] } & More,
  permission?: Permission,
) {
  if (isTyped(sent.fields)) await keepUnsaved(visitor, agreementId, screen, sent.fields, permission);
  return page(sent, { status: 422 });
}
