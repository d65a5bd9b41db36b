import { createHash } from 'node:crypto';
import { compose } from '~/app/pdf/compose.server';
import { seal } from '~/app/pdf/seal.server';
import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { councilFacts } from '~/app/services/council.server';
import { councilSigner } from '~/app/services/council-seal.server';
import { database } from '~/app/services/database.server';
import type { Printed } from '~/app/services/printed-forms.server';
import { listTransfers } from '~/app/services/transfers.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Actor } from '~/forms/access/permissions';
import { transferManifest } from '~/forms/copies/transfer-manifest';
import { done, missing, type Outcome } from '~/forms/outcome';
import { lastOf } from '~/forms/sharing/transfer';
import { makeReference } from '~/forms/values/references';

/** The manifest of what was sent, as a sealed PDF that is made when asked for and not kept: what it names is kept. Missing before anything was sent. */
export async function printManifest(actor: Actor, childId: string, transferId: string): Promise<Outcome<Printed>> {
  const child = await readChild(actor, childId);
  const transfer = child && (await listTransfers(childId)).find(({ id }) => id === transferId);
  if (!child || !transfer || !lastOf(transfer, 'papers_sent')) return missing;
  const reference = makeReference(createHash('sha256').update(`transfer ${transferId}`).digest().subarray(0, 10));
  const content = transferManifest(transfer, child, councilFacts(), reference);
  const composed = await compose(content);
  if (composed.type !== 'done') return composed;
  const bytes = await seal(composed.value, await councilSigner());
  const db = await database();
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at: now(),
      actor: { kind: 'staff', id: actor.staffId },
      event: { type: 'transfer_manifest_opened', transferId },
      childId,
    }),
  );
  return done({ reference, bytes });
}
