import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import type { ReleaseStep } from '~/forms/copies/releases';
import { releaseStepSchema } from '~/forms/copies/releases.schema';

/** Adds a step of a document's release. The same key a second time changes nothing; false where it was there. */
export async function insertReleaseStep(
  db: Database,
  documentId: string,
  step: Omit<ReleaseStep, 'id'>,
  key: string,
): Promise<boolean> {
  const { type, by, at, ...content } = step;
  const result = await db
    .insertInto('releases')
    .values({
      id: randomUUID(),
      document_id: documentId,
      type,
      content: JSON.stringify(content),
      recorded_at: at,
      recorded_by: by,
      idempotency_key: key,
    })
    .onConflict((same) => same.column('idempotency_key').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The steps of a document's release, in the order in which they were written down. */
export async function listReleaseSteps(db: Database, documentId: string): Promise<readonly ReleaseStep[]> {
  const rows = await db
    .selectFrom('releases')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, type, content, recorded_at: at, recorded_by: by }) =>
    releaseStepSchema.parse({ ...JSON.parse(content), id, type, at, by }),
  );
}
