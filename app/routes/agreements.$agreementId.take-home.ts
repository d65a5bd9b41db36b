import type { LoaderFunctionArgs } from '@remix-run/node';
import { pdfAnswer } from '~/app/http/pdf-answer.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound } from '~/app/http/responses.server';
import { printTakeHomeCopy } from '~/app/services/printed-forms.server';

/** The copy to take home and think about, made when it is asked for. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const printed = await printTakeHomeCopy(visitor, params.agreementId ?? '');
  if (printed.type !== 'done') throw notFound();
  return pdfAnswer(printed.value);
}
