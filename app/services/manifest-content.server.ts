import { createHash } from 'node:crypto';
import { transfersOf } from '~/app/services/child-transfers.server';
import { councilFacts } from '~/app/services/council.server';
import { protectedDetailsOf } from '~/app/services/protected-details.server';
import { findChild } from '~/db/children';
import type { Database } from '~/db/connection';
import type { DocumentContent } from '~/forms/copies/content';
import { manifestFor } from '~/forms/copies/transfer-manifest';
import { lastOf } from '~/forms/sharing/transfer';
import { makeReference } from '~/forms/values/references';

/**
 * What the manifest of a transfer says as things are known today, without anything that is kept from whoever receives it. Null before
 * anything was sent; 'cannot leave out' where what is kept cannot be left out.
 */
export async function manifestContent(
  db: Database,
  childId: string,
  transferId: string,
): Promise<DocumentContent | 'cannot leave out' | null> {
  const child = await findChild(db, childId);
  const transfer = (await transfersOf(db, childId)).find(({ id }) => id === transferId);
  if (!child || !transfer || !lastOf(transfer, 'papers_sent')) return null;
  const reference = makeReference(createHash('sha256').update(`transfer ${transferId}`).digest().subarray(0, 10));
  const content = manifestFor(transfer, child, councilFacts(), reference, await protectedDetailsOf(db, childId));
  return content ?? 'cannot leave out';
}
