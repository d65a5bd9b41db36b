import { recordRefusedAccess } from '~/app/services/access-refusals.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { sha256 } from '~/app/services/file-cipher.server';
import { type PaperRefusal, readPaper } from '~/app/services/paper-reader.server';
import { putFile, readFile } from '~/app/services/strongbox.server';
import { isInSight } from '~/app/services/visit.server';
import { type Agreement, findAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { isRestrictedChild } from '~/db/children';
import { findPaper, hasPaper, insertPaper, listPapers, type Paper } from '~/db/papers';
import { insertStoredFile } from '~/db/stored-files';
import { type Actor, can } from '~/forms/access/permissions';
import type { Permission } from '~/forms/access/roles';
import { done, missing, type Outcome } from '~/forms/outcome';

/** A member of staff who adds or looks at paper. In a visit only the family that is visited exists. */
export type PaperReader = Actor & { readonly visitChildId: string | null };

/**
 * Keeps a photograph or PDF of a paper form with its agreement: made anew page by page, encrypted, with an audit event. The same
 * file a second time changes nothing. Refused for what is no picture of paper or is too large; missing for an agreement that
 * this person may not change, and for a draft: there is nothing yet that paper could show.
 */
export async function addPaper(
  actor: PaperReader,
  agreementId: string,
  bytes: Uint8Array,
): Promise<Outcome<null, PaperRefusal>> {
  const agreement = await agreementFor(actor, agreementId, 'prepare an agreement');
  if (!agreement || !TAKES_PAPER.includes(agreement.state)) return missing;
  const db = await database();
  const sourceHash = sha256(bytes);
  if (await hasPaper(db, agreementId, sourceHash)) return done(null);
  const read = await readPaper(bytes);
  if (read.type !== 'done') return read;
  const files = await Promise.all(read.value.map((page) => putFile('paper', page)));
  const at = now();
  return db.transaction().execute(async (trx) => {
    if (await hasPaper(trx, agreementId, sourceHash)) return done(null);
    for (const [index, file] of files.entries()) {
      await insertStoredFile(trx, file, at);
      const paper = { agreementId, page: index + 1, fileId: file.id, recordedAt: at, recordedBy: actor.staffId };
      await insertPaper(trx, paper, sourceHash);
    }
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: actor.staffId },
      event: { type: 'paper_added', pages: files.length },
      agreementId,
      childId: agreement.childId,
    });
    return done(null);
  });
}

/** The pages of paper that are kept with an agreement; none for whoever may not see them. */
export async function listPaperPages(actor: PaperReader, agreementId: string): Promise<readonly Paper[]> {
  const agreement = await agreementFor(actor, agreementId, 'read office papers');
  return agreement ? listPapers(await database(), agreementId) : [];
}

/** Opens one page as JPEG and records that it was looked at. Missing, and recorded, for whoever may not see it. */
export async function openPaper(actor: PaperReader, paperId: string): Promise<Outcome<Uint8Array>> {
  const db = await database();
  const paper = await findPaper(db, paperId);
  const agreement = paper && (await agreementFor(actor, paper.agreementId, 'read office papers'));
  if (!paper || !agreement) {
    await recordRefusedAccess(actor.staffId, 'document', paperId);
    return missing;
  }
  const bytes = await readFile(db, paper.fileId);
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at: now(),
      actor: { kind: 'staff', id: actor.staffId },
      event: { type: 'paper_viewed', paperId },
      agreementId: agreement.id,
      childId: agreement.childId,
    }),
  );
  return done(bytes);
}

const TAKES_PAPER: readonly Agreement['state'][] = ['with_family', 'answered', 'complete'];

async function agreementFor(actor: PaperReader, id: string, permission: Permission): Promise<Agreement | null> {
  const db = await database();
  const agreement = await findAgreement(db, id);
  if (!agreement) return null;
  const sealed = agreement.state === 'complete' || agreement.state === 'entered_in_error';
  const isRestricted = await isRestrictedChild(db, agreement.childId);
  if (!can(actor, permission, { teamId: agreement.teamId, sealed, isRestricted })) return null;
  return (await isInSight(actor, agreement.childId)) ? agreement : null;
}
