import type { LoaderFunctionArgs } from '@remix-run/node';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { pdfAnswer } from '~/app/http/pdf-answer.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, redirectTo } from '~/app/http/responses.server';
import { printTakeHomeCopy } from '~/app/services/printed-forms.server';

/** The copy to take home and think about, made when it is asked for. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId);
  const printed = await printTakeHomeCopy(visitor, agreement.id);
  // The page before the hand-over names each character that cannot be printed.
  if (printed.type === 'refused') throw redirectTo(`/agreements/${agreement.id}/check`);
  if (printed.type === 'missing') throw notFound();
  return pdfAnswer(printed.value);
}
