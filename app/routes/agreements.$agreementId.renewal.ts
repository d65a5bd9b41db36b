import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { agreementOr404, beginVisit } from '~/app/http/agreement-page.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, redirectTo } from '~/app/http/responses.server';
import { renewAgreement } from '~/app/services/renewals.server';

/** A typed address changes nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId);
  return redirectTo(`/agreements/${agreement.id}`);
}

/** "Same as last time: what changed?" A new draft, from its check page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement, child } = await agreementOr404(visitor, params.agreementId);
  const renewed = await renewAgreement(visitor, agreement.id);
  if (renewed.type !== 'done') throw notFound();
  await beginVisit(visitor, child.id);
  return redirectTo(`/agreements/${renewed.value}/check`);
}
