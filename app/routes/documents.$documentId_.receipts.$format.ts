import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, redirectTo } from '~/app/http/responses.server';
import { savedFile } from '~/app/http/saved-file.server';
import { openCopyReceipt } from '~/app/services/copy-receipt.server';
import { releasePage } from '~/app/services/releases.server';

/** The machine-readable copy that goes with a copy of what is held, in one format, for whoever asked. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'read an agreement');
  const { documentId = '', format = '' } = params;
  const opened = await openCopyReceipt(visitor, documentId, format);
  if (opened.type === 'missing') throw notFound();
  if (opened.type === 'refused') throw redirectTo(await releasePage(visitor, documentId));
  return savedFile(opened.value);
}
