import type { Database } from '~/db/connection';
import type { Assessment } from '~/forms/deciders/understanding';
import { assessmentSchema } from '~/forms/deciders/understanding.schema';

/** An assessment of understanding as it was recorded. */
export type RecordedAssessment = { readonly id: string; readonly assessment: Assessment; readonly recordedAt: string };

/** Records an assessment under its id, if none has it yet. Gives whether this was the first. A later one is a row of its own. */
export async function insertAssessment(
  db: Database,
  about: { readonly id: string; readonly childId: string; readonly agreementId: string | null },
  assessment: Assessment,
  by: string,
  at: string,
): Promise<boolean> {
  const result = await db
    .insertInto('assessments')
    .values({
      id: about.id,
      child_id: about.childId,
      agreement_id: about.agreementId,
      person_id: assessment.personId,
      content: JSON.stringify(assessment),
      recorded_at: at,
      recorded_by: by,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Every assessment about a child and the people who speak for them, the first one first. */
export async function listAssessments(db: Database, childId: string): Promise<readonly RecordedAssessment[]> {
  const rows = await db
    .selectFrom('assessments')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    assessment: assessmentSchema.parse(JSON.parse(row.content)),
    recordedAt: row.recorded_at,
  }));
}
