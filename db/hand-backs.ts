import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '~/db/connection';

const signedSchema = z.enum(['alone', 'helped', 'pressed', 'not_seen']);
/** What the practitioner saw of a signature, read back. */
export const signedAsSchema = z.enum(['mark', 'refused_to_sign', 'unable_to_sign']).nullable();

/** What the practitioner saw and heard: office copy only. */
export type HandBack = {
  readonly howSigned: z.infer<typeof signedSchema>;
  readonly detail: string | null;
  readonly ownWords: string | null;
  /** What the practitioner saw where the signature does not say it all: a mark, or why there is none. */
  readonly signedAs?: 'mark' | 'refused_to_sign' | 'unable_to_sign' | null;
  readonly witnessName?: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
};

/** Records what the practitioner saw. A second record for the same session changes nothing; gives whether it was the first. */
export async function insertHandBack(
  db: Database,
  agreementId: string,
  signingSessionId: string,
  handBack: HandBack,
): Promise<boolean> {
  const result = await db
    .insertInto('hand_backs')
    .values({
      id: randomUUID(),
      agreement_id: agreementId,
      signing_session_id: signingSessionId,
      how_signed: handBack.howSigned,
      detail: handBack.detail,
      own_words: handBack.ownWords,
      signed_as: handBack.signedAs ?? null,
      witness_name: handBack.witnessName ?? null,
      recorded_by: handBack.recordedBy,
      recorded_at: handBack.recordedAt,
    })
    .onConflict((conflict) => conflict.column('signing_session_id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function findHandBack(db: Database, signingSessionId: string): Promise<HandBack | null> {
  const row = await db
    .selectFrom('hand_backs')
    .selectAll()
    .where('signing_session_id', '=', signingSessionId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    howSigned: signedSchema.parse(row.how_signed),
    detail: row.detail,
    ownWords: row.own_words,
    signedAs: signedAsSchema.parse(row.signed_as),
    witnessName: row.witness_name,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}
