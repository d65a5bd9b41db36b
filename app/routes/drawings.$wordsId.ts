import type { LoaderFunctionArgs } from '@remix-run/node';
import { pictureAnswer } from '~/app/http/picture-answer.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound } from '~/app/http/responses.server';
import { openDrawing } from '~/app/services/drawings.server';

/** The picture of a child's drawing, for the staff who may see it. No cache keeps it, and its address names nobody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const opened = await openDrawing(visitor, params.wordsId ?? '');
  if (opened.type !== 'done') throw notFound();
  return pictureAnswer(opened.value, 'drawing');
}
