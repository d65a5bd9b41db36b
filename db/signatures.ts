import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '~/db/connection';

const methodSchema = z.enum(['drawn', 'typed', 'unsigned']);

/** How one person finished their pages: a drawn signature, a typed name, or answers without one. */
export type Signature = {
  readonly id: string;
  readonly agreementId: string;
  readonly proposalId: string;
  readonly signingSessionId: string;
  readonly personId: string;
  readonly capacity: string;
  readonly method: z.infer<typeof methodSchema>;
  readonly typedName: string | null;
  readonly strokesFileId: string | null;
  readonly askedAgain: boolean;
  readonly optOut: string | null;
  readonly idempotencyKey: string;
  readonly signedAt: string;
};

/** Records a signature. The session and the idempotency key are unique: a second one is refused by the database. */
export async function insertSignature(db: Database, signature: Omit<Signature, 'id'>): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('signatures')
    .values({
      id,
      agreement_id: signature.agreementId,
      proposal_id: signature.proposalId,
      signing_session_id: signature.signingSessionId,
      person_id: signature.personId,
      capacity: signature.capacity,
      method: signature.method,
      typed_name: signature.typedName,
      strokes_file_id: signature.strokesFileId,
      asked_again: signature.askedAgain ? 1 : 0,
      opt_out: signature.optOut,
      idempotency_key: signature.idempotencyKey,
      signed_at: signature.signedAt,
    })
    .execute();
  return id;
}

/** The signature of one signing session; null before it is finished. */
export async function findSignature(db: Database, signingSessionId: string): Promise<Signature | null> {
  const row = await db
    .selectFrom('signatures')
    .selectAll()
    .where('signing_session_id', '=', signingSessionId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    agreementId: row.agreement_id,
    proposalId: row.proposal_id,
    signingSessionId: row.signing_session_id,
    personId: row.person_id,
    capacity: row.capacity,
    method: methodSchema.parse(row.method),
    typedName: row.typed_name,
    strokesFileId: row.strokes_file_id,
    askedAgain: row.asked_again === 1,
    optOut: row.opt_out,
    idempotencyKey: row.idempotency_key,
    signedAt: row.signed_at,
  };
}
