import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import type { DocumentReader } from '~/app/services/documents.server';
import { whyNotGiven } from '~/app/services/releases.server';
import { isInSight } from '~/app/services/visit.server';
import { type Agreement, findAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { isRestrictedChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { type Copy, insertCopy, listCopies } from '~/db/copies';
import { findDocument, listDocuments, type SealedDocument } from '~/db/documents';
import { can, type Subject } from '~/forms/access/permissions';
import type { CopyAnswers } from '~/forms/copies/copy-answers';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/** The same thing recorded again by the same person within this time is a second tap, not a second copy. */
const SECOND_TAP = 2 * 60_000;

/** A document with everything that was recorded of its copies. */
export type HeldDocument = {
  readonly document: SealedDocument;
  readonly copies: readonly (Copy & { readonly recordedByName: string })[];
};

/**
 * Records what happened to a copy of an agreement: given, sent, kept, or not given and why. Missing for a document that this
 * person may not see, for one of another agreement, and for the office copy, which nobody is given. The same thing twice within
 * two minutes is recorded once. Refused, with a sentence, for a copy that is on its way to somebody from whom something is kept.
 */
export async function recordCopy(
  actor: DocumentReader,
  agreementId: string,
  copy: CopyAnswers,
): Promise<Outcome<Copy>> {
  const db = await database();
  const document = await findDocument(db, copy.documentId);
  const agreement = await findAgreement(db, agreementId);
  if (!agreement || document?.agreementId !== agreementId || document.audience === 'office') return missing;
  if (!can(actor, 'record a copy', await sealedSubject(db, agreement))) return missing;
  if (!(await isInSight(actor, agreement.childId))) return missing;
  const no = copy.how === 'not_given' ? null : await whyNotGiven(db, document, agreement.childId, copy.givenTo);
  if (no) return refused(no);
  const at = now();
  return db.transaction().execute(async (trx) => {
    const before = (await listCopies(trx, agreement.id)).find((known) => isSecondTap(known, copy, actor.staffId, at));
    if (before) return done(before);
    const recorded = { ...copy, recordedBy: actor.staffId, recordedAt: at };
    const id = await insertCopy(trx, recorded);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: actor.staffId },
      event: { type: 'copy_recorded', documentId: document.id, how: copy.how },
      agreementId: agreement.id,
      childId: agreement.childId,
    });
    return done({ id, ...recorded });
  });
}

/**
 * The documents of an agreement that others may hold, each with who has received a copy, when and how, or why not. Records that
 * it was looked at. Empty for whoever may not see them.
 */
export async function viewHeldDocuments(actor: DocumentReader, agreementId: string): Promise<readonly HeldDocument[]> {
  const db = await database();
  const agreement = await findAgreement(db, agreementId);
  if (!agreement || !can(actor, 'read an agreement', await sealedSubject(db, agreement))) return [];
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at: now(),
      actor: { kind: 'staff', id: actor.staffId },
      event: { type: 'copies_viewed' },
      agreementId: agreement.id,
      childId: agreement.childId,
    }),
  );
  const copies = await listCopies(db, agreementId);
  const documents = (await listDocuments(db, agreementId)).filter(({ audience }) => audience !== 'office');
  return documents.map((document) => ({
    document,
    copies: copies.filter(({ documentId }) => documentId === document.id),
  }));
}

async function sealedSubject(db: Database, { teamId, childId }: Agreement): Promise<Subject> {
  return { teamId, sealed: true, isRestricted: await isRestrictedChild(db, childId) };
}

function isSecondTap(known: Copy, copy: CopyAnswers, staffId: string, at: string): boolean {
  const same =
    known.documentId === copy.documentId &&
    known.how === copy.how &&
    known.givenTo === copy.givenTo &&
    known.note === copy.note;
  return same && known.recordedBy === staffId && Date.parse(at) - Date.parse(known.recordedAt) < SECOND_TAP;
}
