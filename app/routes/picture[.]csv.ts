import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvAnswer } from '~/app/http/csv-answer.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound } from '~/app/http/responses.server';
import { readPicture } from '~/app/services/picture.server';
import { pictureFileRows } from '~/forms/sharing/picture-rows';
import { csvOf } from '~/forms/values/csv';

/** The picture's counts as a file. It names nobody. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'look at decisions');
  const picture = await readPicture(visitor);
  if (picture.type !== 'done') throw notFound();
  return csvAnswer('picture', csvOf(pictureFileRows(picture.value)));
}
