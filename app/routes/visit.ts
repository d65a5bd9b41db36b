import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '~/app/http/require-staff.server';
import { redirectTo } from '~/app/http/responses.server';
import { endVisit } from '~/app/services/visit.server';

/** A typed address ends nothing. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'prepare an agreement');
  return redirectTo('/');
}

/** Ends the visit: the worker's other families can be seen again. */
export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  await endVisit(visitor.sessionId);
  return redirectTo('/');
}
