import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { agreementOr404, beginVisit } from '~/app/http/agreement-page.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { redirectTo } from '~/app/http/responses.server';
import { goOnHere, takeBackToDraft } from '~/app/services/proposals.server';

/** A typed address changes nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId);
  return redirectTo(`/agreements/${agreement.id}`);
}

/** The family goes on from this tablet, or the form goes back to its draft. */
export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement, child } = await agreementOr404(visitor, params.agreementId);
  if (textOf(await readForm(request), 'intent') === 'take-back') {
    const taken = await takeBackToDraft(visitor, agreement.id);
    return redirectTo(taken.type === 'done' ? `/agreements/${agreement.id}/check` : `/agreements/${agreement.id}`);
  }
  await beginVisit(visitor, child.id);
  const moved = await goOnHere(visitor, agreement.id);
  return moved.type === 'done' ? redirectTo('/family', moved.value.cookie) : redirectTo(`/agreements/${agreement.id}`);
}
