import type { LoaderFunctionArgs } from '@remix-run/node';
import { pdfAnswer } from '~/app/http/pdf-answer.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, redirectTo } from '~/app/http/responses.server';
import { openDocument } from '~/app/services/documents.server';
import { releasePage } from '~/app/services/releases.server';

/** A sealed document, for those who may read it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'read an agreement');
  const opened = await openDocument(visitor, params.documentId ?? '');
  if (opened.type === 'missing') throw notFound();
  if (opened.type === 'refused') throw redirectTo(await releasePage(visitor, params.documentId ?? ''));
  const { document, bytes } = opened.value;
  return pdfAnswer({ reference: document.reference, bytes });
}
