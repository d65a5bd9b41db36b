import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '~/db/connection';
import type { SigningDetails } from '~/forms/agreement/signing-details';
import { signingDetailsSchema } from '~/forms/agreement/signing-details.schema';
import { mayHoldImage, SIGNING_METHODS, type SigningMethod } from '~/forms/agreement/signing-methods';
import { keysOf } from '~/forms/values/keys';

const methodSchema = z.enum(keysOf(SIGNING_METHODS));

/** How one person gave their answers: on their own pages, or taken down as they were spoken or written. */
export type Signature = {
  readonly id: string;
  readonly agreementId: string;
  readonly proposalId: string;
  readonly signingSessionId: string;
  readonly personId: string;
  readonly capacity: string;
  readonly method: SigningMethod;
  readonly typedName: string | null;
  readonly strokesFileId: string | null;
  readonly askedAgain: boolean;
  readonly optOut: string | null;
  readonly idempotencyKey: string;
  readonly signedAt: string;
  /** When it was written down; later than `signedAt` for what was taken down afterwards. */
  readonly recordedAt: string;
  readonly details: SigningDetails;
};

/**
 * Records a signature. The session and the idempotency key are unique: a second one is refused by the database. Throws for an
 * image where nothing was signed: nothing is ever drawn for somebody who spoke.
 */
export async function insertSignature(db: Database, signature: Omit<Signature, 'id'>): Promise<string> {
  const { method, strokesFileId } = signature;
  if (strokesFileId !== null && !mayHoldImage(method, 'strokes'))
    throw new Error('An image of a signature that nobody made');
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
      recorded_at: signature.recordedAt,
      details: JSON.stringify(signature.details),
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
    recordedAt: row.recorded_at,
    details: signingDetailsSchema.parse(JSON.parse(row.details)),
  };
}

/** The signing session in which an answer was given, by the id of its signature. Throws for an answer that is not there. */
export async function findSessionOfAnswer(db: Database, signatureId: string): Promise<string> {
  const row = await db.selectFrom('signatures').select('signing_session_id').where('id', '=', signatureId);
  return (await row.executeTakeFirstOrThrow()).signing_session_id;
}

/** How one person gave their answers on a form; null before they did. */
export async function findSignatureOf(db: Database, agreementId: string, personId: string): Promise<Signature | null> {
  const row = await db
    .selectFrom('signatures')
    .select('signing_session_id')
    .where('agreement_id', '=', agreementId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? findSignature(db, row.signing_session_id) : null;
}
