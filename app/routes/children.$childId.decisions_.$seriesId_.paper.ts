import type { LoaderFunctionArgs } from '@remix-run/node';
import { childOr404 } from '~/app/http/child-page.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { pdfAnswer } from '~/app/http/pdf-answer.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound } from '~/app/http/responses.server';
import { printDecision } from '~/app/services/decision-paper.server';

/** A decision on paper, for the office, made when it is asked for. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const printed = await printDecision(visitor, child.id, params.seriesId ?? '');
  if (printed.type !== 'done') throw notFound();
  return pdfAnswer(printed.value);
}
