import { randomBytes } from 'node:crypto';
import { now } from '~/app/services/clock.server';
import { config } from '~/app/services/config.server';
import { database } from '~/app/services/database.server';
import { standingOfDocument } from '~/app/services/document-standing.server';
import type { DocumentReader } from '~/app/services/documents.server';
import { mayLeave } from '~/app/services/releases.server';
import { hashToken } from '~/app/services/session-token.server';
import { countLinkOpening } from '~/app/services/throttle.server';
import { type Agreement, findAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { isRestrictedChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { type Copy, findCopy } from '~/db/copies';
import { type CopyLink, findCopyLink, insertCopyLink, insertCopyLinkEnding, listCopyLinks } from '~/db/copy-links';
import { findDocument, type SealedDocument } from '~/db/documents';
import { can } from '~/forms/access/permissions';
import type { CheckEvent } from '~/forms/audit/check-events';
import { mayHaveLink } from '~/forms/copies/copy-links';
import { done, missing, type Outcome, refused } from '~/forms/outcome';
import type { DocumentStanding } from '~/forms/records/document-standing';
import { makeSecret, readSecret } from '~/forms/values/secrets';

/** A copy that somebody was given, with the addresses that were made for them. */
export type LinkedCopy = {
  readonly copy: Copy;
  readonly document: SealedDocument;
  readonly links: readonly CopyLink[];
};

/** A new secret for an address: the page that asks for the address sends it back, so that asking twice makes one. */
export function newLinkSecret(): string {
  return makeSecret(randomBytes(16));
}

/** The address for whoever has a secret. */
export function linkAddress(secret: string): string {
  return `${config().publicOrigin}/copy/${secret}`;
}

/**
 * A copy for whose holder this member of staff may make an address. Missing for any other: of somebody else’s team, not given,
 * the office’s own, a child’s (it lies where the family reads it), one that must not leave, and every one in a visit.
 */
export async function findLinkedCopy(
  actor: DocumentReader,
  agreementId: string,
  copyId: string,
): Promise<Outcome<LinkedCopy>> {
  const found = await findCopyOf(actor, agreementId, copyId);
  if (!found) return missing;
  const { copy, document } = found;
  return done({ copy, document, links: await listCopyLinks(await database(), copy.id) });
}

/**
 * Makes the address for the holder of a copy, by the secret that stands in it; the secret itself is not kept. The same secret
 * again makes no second one. Missing as `findLinkedCopy`, and for what is no secret.
 */
export async function makeCopyLink(
  actor: DocumentReader,
  agreementId: string,
  copyId: string,
  typedSecret: string,
): Promise<Outcome<string>> {
  const found = await findCopyOf(actor, agreementId, copyId);
  const secret = readSecret(typedSecret);
  if (!found || secret === null) return missing;
  const db = await database();
  const at = now();
  await db.transaction().execute(async (trx) => {
    const link = { copyId, secretHash: hashToken(secret), madeBy: actor.staffId };
    if (!(await insertCopyLink(trx, link, at))) return;
    await recordLink(trx, { kind: 'staff', id: actor.staffId }, 'copy_link_made', found, at);
  });
  return done(linkAddress(secret));
}

/** Ends every address of a copy, at once and for good: doing it twice is the same as once. Missing as `findLinkedCopy`. */
export async function endCopyLinks(actor: DocumentReader, agreementId: string, copyId: string): Promise<Outcome<null>> {
  const found = await findCopyOf(actor, agreementId, copyId);
  if (!found) return missing;
  const db = await database();
  const at = now();
  await db.transaction().execute(async (trx) => {
    for (const { id: linkId, endedAt } of await listCopyLinks(trx, copyId)) {
      if (endedAt !== null) continue;
      await insertCopyLinkEnding(trx, { linkId, endedBy: actor.staffId }, at);
      await recordLink(trx, { kind: 'staff', id: actor.staffId }, 'copy_link_ended', found, at);
    }
  });
  return done(null);
}

/**
 * Whether the copy of whoever has this secret still holds, and nothing else. Missing for every secret that is none, was ended, or
 * is of a copy that must not leave any more: something is kept from its holder since. Refused for asking too often. Records that it
 * was asked.
 */
export async function openCopyLink(typedSecret: string): Promise<Outcome<DocumentStanding, 'too often'>> {
  const secret = readSecret(typedSecret);
  if (secret === null) return missing;
  const db = await database();
  const link = await findCopyLink(db, hashToken(secret));
  const copy = link && link.endedAt === null ? await findCopy(db, link.copyId) : null;
  const document = copy && (await findDocument(db, copy.documentId));
  const agreement = document && (await findAgreement(db, document.agreementId));
  if (!link || !document || !agreement || !(await mayLeave(document))) return missing;
  if (!(await countLinkOpening(link.id))) return refused('too often');
  const standing = await standingOfDocument(db, document);
  await db
    .transaction()
    .execute((trx) =>
      recordLink(trx, { kind: 'machine', id: 'copy link' }, 'copy_link_opened', { document, agreement }, now()),
    );
  return done(standing);
}

type FoundCopy = { readonly copy: Copy; readonly document: SealedDocument; readonly agreement: Agreement };

async function findCopyOf(actor: DocumentReader, agreementId: string, copyId: string): Promise<FoundCopy | null> {
  if (actor.visitChildId !== null) return null;
  const db = await database();
  const copy = await findCopy(db, copyId);
  const document = copy && (await findDocument(db, copy.documentId));
  const agreement = await findAgreement(db, agreementId);
  if (!copy || !agreement || document?.agreementId !== agreementId) return null;
  if (!mayHaveLink(document.audience, copy.how)) return null;
  const isRestricted = await isRestrictedChild(db, agreement.childId);
  if (!can(actor, 'record a copy', { teamId: agreement.teamId, sealed: true, isRestricted })) return null;
  return (await mayLeave(document)) ? { copy, document, agreement } : null;
}

async function recordLink(
  db: Database,
  actor: { readonly kind: 'staff' | 'machine'; readonly id: string },
  type: Exclude<CheckEvent['type'], 'file_checked'>,
  { document, agreement }: Pick<FoundCopy, 'document' | 'agreement'>,
  at: string,
): Promise<void> {
  const event = { type, documentId: document.id };
  await appendAuditEvent(db, { at, actor, event, agreementId: agreement.id, childId: agreement.childId });
}
