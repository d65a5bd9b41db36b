import type { LoaderFunctionArgs } from '@remix-run/node';
import { pictureAnswer } from '~/app/http/picture-answer.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound } from '~/app/http/responses.server';
import { openPaper } from '~/app/services/papers.server';

/** A page of a paper form, for those who may read office papers. No cache keeps it, and its address names nobody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'read office papers');
  const opened = await openPaper(visitor, params.paperId ?? '');
  if (opened.type !== 'done') throw notFound();
  return pictureAnswer(opened.value, 'page');
}
