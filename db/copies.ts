import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import { type CopyHow, isCopyHow } from '~/forms/copies/handling';

/** What happened to one copy of a document: who received it, when and how, or why not. */
export type Copy = {
  readonly id: string;
  readonly documentId: string;
  readonly how: CopyHow;
  readonly givenTo: string;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
};

/** Records what happened to a copy, and gives the record's id. A later record for the same document stands beside it. */
export async function insertCopy(db: Database, copy: Omit<Copy, 'id'>): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('copies')
    .values({
      id,
      document_id: copy.documentId,
      how: copy.how,
      given_to: copy.givenTo,
      note: copy.note,
      recorded_by: copy.recordedBy,
      recorded_at: copy.recordedAt,
    })
    .execute();
  return id;
}

/** Everything that was recorded of the copies of an agreement's documents, in its order. */
export async function listCopies(
  db: Database,
  agreementId: string,
): Promise<readonly (Copy & { readonly recordedByName: string })[]> {
  const rows = await db
    .selectFrom('copies')
    .innerJoin('documents', 'documents.id', 'copies.document_id')
    .innerJoin('staff', 'staff.id', 'copies.recorded_by')
    .selectAll('copies')
    .select('staff.name')
    .where('documents.agreement_id', '=', agreementId)
    .orderBy('copies.recorded_at')
    .orderBy('copies.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    how: howFrom(row.how),
    givenTo: row.given_to,
    note: row.note,
    recordedBy: row.recorded_by,
    recordedByName: row.name,
    recordedAt: row.recorded_at,
  }));
}

/** What was recorded of one copy, by its id. */
export async function findCopy(db: Database, id: string): Promise<Copy | null> {
  const row = await db.selectFrom('copies').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { document_id: documentId, given_to: givenTo, note, recorded_by: recordedBy, recorded_at: recordedAt } = row;
  return { id, documentId, how: howFrom(row.how), givenTo, note, recordedBy, recordedAt };
}

function howFrom(word: string): CopyHow {
  if (!isCopyHow(word)) throw new Error('A copy that was handled in no known way');
  return word;
}
