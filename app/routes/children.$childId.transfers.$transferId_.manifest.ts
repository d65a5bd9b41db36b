import type { LoaderFunctionArgs } from '@remix-run/node';
import { childOr404 } from '~/app/http/child-page.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { pdfAnswer } from '~/app/http/pdf-answer.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, redirectTo } from '~/app/http/responses.server';
import { openPaper } from '~/app/services/child-papers.server';

const LONGEST_WAIT = 5_000;

/** The sealed manifest of what went to another council; while it is being made, the page of the transfer says so. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const manifest = { kind: 'manifest', subjectId: params.transferId ?? '', childId: child.id } as const;
  const opened = await openPaper(visitor, manifest, LONGEST_WAIT);
  if (opened.type === 'missing') throw notFound();
  if (opened.type === 'refused') throw redirectTo(`/children/${child.id}/transfers/${params.transferId}`);
  return pdfAnswer(opened.value);
}
