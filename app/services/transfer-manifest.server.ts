import { createHash } from 'node:crypto';
import { compose } from '~/app/pdf/compose.server';
import { seal } from '~/app/pdf/seal.server';
import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { councilFacts, withCheckAddress } from '~/app/services/council.server';
import { councilSigner, fingerprintOf } from '~/app/services/council-seal.server';
import { database } from '~/app/services/database.server';
import { sha256 } from '~/app/services/file-cipher.server';
import type { Printed } from '~/app/services/printed-forms.server';
import { protectedDetailsOf } from '~/app/services/protected-details.server';
import { listTransfers } from '~/app/services/transfers.server';
import { appendAuditEvent } from '~/db/audit-events';
import { insertSealedPaper } from '~/db/sealed-papers';
import type { Actor } from '~/forms/access/permissions';
import { manifestFor } from '~/forms/copies/transfer-manifest';
import { done, missing, type Outcome } from '~/forms/outcome';
import { lastOf } from '~/forms/sharing/transfer';
import { makeReference } from '~/forms/values/references';

/**
 * The manifest of what was sent, without anything that is kept from whoever receives it, as a sealed PDF that is made when asked for
 * and not kept: what it names is kept, and the hash of the file, by which it is known when it comes back. Missing before anything was
 * sent, and where what is kept cannot be left out.
 */
export async function printManifest(actor: Actor, childId: string, transferId: string): Promise<Outcome<Printed>> {
  const child = await readChild(actor, childId);
  const transfer = child && (await listTransfers(childId)).find(({ id }) => id === transferId);
  if (!child || !transfer || !lastOf(transfer, 'papers_sent')) return missing;
  const reference = makeReference(createHash('sha256').update(`transfer ${transferId}`).digest().subarray(0, 10));
  const db = await database();
  const content = manifestFor(transfer, child, councilFacts(), reference, await protectedDetailsOf(db, childId));
  if (!content) return missing;
  const composed = await compose(withCheckAddress(content));
  if (composed.type !== 'done') return composed;
  const signer = await councilSigner();
  const bytes = await seal(composed.value, signer);
  const at = now();
  await db.transaction().execute(async (trx) => {
    await insertSealedPaper(trx, { sha256: sha256(bytes), level: 'B-B', sealedBy: fingerprintOf(signer), madeAt: at });
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: actor.staffId },
      event: { type: 'transfer_manifest_opened', transferId },
      childId,
    });
  });
  return done({ reference, bytes });
}
