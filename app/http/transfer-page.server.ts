import { notFound } from '~/app/http/responses.server';
import { listTransfers } from '~/app/services/transfers.server';

/** A child's move to another council. Throws 404 for one that is not this child's. The child was opened before. */
export async function transferOr404(childId: string, transferId: string | undefined) {
  const transfer = (await listTransfers(childId)).find(({ id }) => id === transferId);
  if (!transfer) throw notFound();
  return transfer;
}
