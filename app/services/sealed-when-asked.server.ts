import { compose } from '~/app/pdf/compose.server';
import { seal } from '~/app/pdf/seal.server';
import { now } from '~/app/services/clock.server';
import { withCheckAddress } from '~/app/services/council.server';
import { councilSigner, fingerprintOf } from '~/app/services/council-seal.server';
import { database } from '~/app/services/database.server';
import { sha256 } from '~/app/services/file-cipher.server';
import type { Printed } from '~/app/services/printed-forms.server';
import { appendAuditEvent } from '~/db/audit-events';
import { insertSealedPaper } from '~/db/sealed-papers';
import type { Actor } from '~/forms/access/permissions';
import type { AuditEvent } from '~/forms/audit/events';
import type { DocumentContent } from '~/forms/copies/content';
import { done, type Outcome } from '~/forms/outcome';

/**
 * A paper about a child as a sealed PDF that is made when it is asked for and not kept: of the file only its hash is, by which it is
 * known when it comes back. Nobody waits for a time-stamp of it. Records the event that somebody opened it. Refused, with sentences,
 * for characters that no font can print.
 */
export async function sealWhenAsked(
  actor: Pick<Actor, 'staffId'>,
  childId: string,
  content: DocumentContent,
  event: AuditEvent,
): Promise<Outcome<Printed>> {
  const composed = await compose(withCheckAddress(content));
  if (composed.type !== 'done') return composed;
  const signer = await councilSigner();
  const bytes = await seal(composed.value, signer);
  const at = now();
  const db = await database();
  await db.transaction().execute(async (trx) => {
    await insertSealedPaper(trx, { sha256: sha256(bytes), level: 'B-B', sealedBy: fingerprintOf(signer), madeAt: at });
    await appendAuditEvent(trx, { at, actor: { kind: 'staff', id: actor.staffId }, event, childId });
  });
  return done({ reference: content.reference, bytes });
}
