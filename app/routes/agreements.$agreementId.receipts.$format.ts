import type { LoaderFunctionArgs } from '@remix-run/node';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound } from '~/app/http/responses.server';
import { savedFile } from '~/app/http/saved-file.server';
import { openReceipt } from '~/app/services/open-receipt.server';

/** The machine-readable copy of a record, in one format, for another system of the council’s. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'read office papers');
  const { agreementId = '', format = '' } = params;
  const opened = await openReceipt(outsideVisit(visitor), agreementId, format);
  if (opened.type !== 'done') throw notFound();
  return savedFile(opened.value);
}
