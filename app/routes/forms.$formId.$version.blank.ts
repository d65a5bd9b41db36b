import type { LoaderFunctionArgs } from '@remix-run/node';
import { pdfAnswer } from '~/app/http/pdf-answer.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound } from '~/app/http/responses.server';
import { printBlankForm } from '~/app/services/printed-forms.server';

/** A blank of a form version to print; `?part=office` is the sheet that stays apart from the family's. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, 'print a blank form');
  const part = new URL(request.url).searchParams.get('part') === 'office' ? 'office' : 'form';
  const printed = await printBlankForm(params.formId ?? '', params.version ?? '', part);
  if (printed.type !== 'done') throw notFound();
  return pdfAnswer(printed.value);
}
