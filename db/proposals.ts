import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import type { Proposal } from '~/forms/agreement/proposal';
import { proposalSchema } from '~/forms/agreement/proposal.schema';
import { firstDaySet } from '~/forms/agreement/reviews';

/** A proposal as it was frozen, with its hash and the revision of the draft that it was made from. */
export type StoredProposal = {
  readonly id: string;
  readonly agreementId: string;
  readonly number: number;
  readonly content: Proposal;
  readonly contentHash: string;
  readonly wordingHash: string;
  readonly noticeHash: string;
  readonly agreementRevision: number;
};

/** Freezes a proposal: what was shown, its SHA-256, and the hashes of the wording and the notice. */
export async function insertProposal(
  db: Database,
  agreementId: string,
  content: Proposal,
  more: { readonly wordingHash: string; readonly agreementRevision: number; readonly at: string },
): Promise<StoredProposal> {
  const last = await db
    .selectFrom('proposals')
    .select((select) => select.fn.max('number').as('number'))
    .where('agreement_id', '=', agreementId)
    .executeTakeFirst();
  const text = JSON.stringify(content);
  const stored = {
    id: randomUUID(),
    agreementId,
    number: Number(last?.number ?? 0) + 1,
    content,
    contentHash: sha256(text),
    wordingHash: more.wordingHash,
    noticeHash: sha256(JSON.stringify(content.notice)),
    agreementRevision: more.agreementRevision,
  };
  await db
    .insertInto('proposals')
    .values({
      id: stored.id,
      agreement_id: agreementId,
      number: stored.number,
      content: text,
      content_hash: stored.contentHash,
      wording_hash: stored.wordingHash,
      notice_hash: stored.noticeHash,
      agreement_revision: stored.agreementRevision,
      made_by: content.worker.staffId,
      made_at: more.at,
      review_on: firstDaySet(content.office.context),
    })
    .execute();
  return stored;
}

/** A frozen proposal. Throws where its content no longer has the hash it was frozen with. */
export async function findProposal(db: Database, id: string): Promise<StoredProposal | null> {
  const row = await db.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  if (sha256(row.content) !== row.content_hash) throw new Error('A proposal was changed after it was frozen');
  return {
    id: row.id,
    agreementId: row.agreement_id,
    number: row.number,
    content: proposalSchema.parse(JSON.parse(row.content)),
    contentHash: row.content_hash,
    wordingHash: row.wording_hash,
    noticeHash: row.notice_hash,
    agreementRevision: row.agreement_revision,
  };
}

/** The proposal that was made last for an agreement; null before the first hand-over. */
export async function findLatestProposal(db: Database, agreementId: string): Promise<StoredProposal | null> {
  const row = await db
    .selectFrom('proposals')
    .select('id')
    .where('agreement_id', '=', agreementId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? findProposal(db, row.id) : null;
}

/** Hexadecimal SHA-256 of text. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
