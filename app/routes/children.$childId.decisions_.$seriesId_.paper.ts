import type { LoaderFunctionArgs } from '@remix-run/node';
import { childOr404 } from '~/app/http/child-page.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { pdfAnswer } from '~/app/http/pdf-answer.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, redirectTo } from '~/app/http/responses.server';
import { printDecision } from '~/app/services/decision-paper.server';

const LONGEST_WAIT = 5_000;

/** A decision on paper, for the office, made when it is first asked for; while it is being made, the decision’s page says so. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const printed = await printDecision(visitor, child.id, params.seriesId ?? '', LONGEST_WAIT);
  if (printed.type === 'missing') throw notFound();
  if (printed.type === 'refused') throw redirectTo(`/children/${child.id}/decisions/${params.seriesId}#paper`);
  return pdfAnswer(printed.value);
}
