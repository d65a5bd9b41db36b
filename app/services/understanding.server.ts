import { type OpenAgreement, openAgreement } from '~/app/services/agreements.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { insertAssessment, listAssessments, type RecordedAssessment } from '~/db/assessments';
import { appendAuditEvent } from '~/db/audit-events';
import { insertTask } from '~/db/tasks';
import type { Actor } from '~/forms/access/permissions';
import type { Assessment } from '~/forms/deciders/understanding';
import { done, missing, type Outcome } from '~/forms/outcome';
import { fullName } from '~/forms/values/names';

/** Somebody whose understanding may be assessed: the child, or an adult who speaks for the child. */
export type Assessed = { readonly personId: string; readonly name: string };

/** The child of a form, or an adult of the family by id; null for anybody else. */
export function assessedOn({ child, family }: OpenAgreement, personId: string | null): Assessed | null {
  if (personId === null || personId === child.id)
    return { personId: child.id, name: child.knownAs || child.givenNames };
  return family.find((member) => member.personId === personId) ?? null;
}

/** Every assessment of somebody's understanding so far, the latest first. */
export async function assessmentsOf(childId: string, personId: string): Promise<readonly RecordedAssessment[]> {
  const all = await listAssessments(await database(), childId);
  return all.filter(({ assessment }) => assessment.personId === personId).reverse();
}

/**
 * Records an assessment of understanding with its event, and the task to look again where a day is set. An assessment is never
 * changed: a later one is a row of its own. The same key a second time records nothing. Missing for a form that this actor may
 * not prepare, and for a person who is not of its family.
 */
export async function recordAssessment(
  actor: Actor,
  agreementId: string,
  assessment: Assessment,
  key: string,
): Promise<Outcome<null>> {
  const opened = await openAgreement(actor, agreementId, 'prepare an agreement');
  const assessed = opened.type === 'done' ? assessedOn(opened.value, assessment.personId) : null;
  if (opened.type !== 'done' || !assessed) return missing;
  const { child, agreement } = opened.value;
  const { conclusion, reassessOn } = assessment;
  if (!conclusion) return missing;
  const db = await database();
  const at = now();
  await db.transaction().execute(async (trx) => {
    const about = { childId: child.id, agreementId };
    if (!(await insertAssessment(trx, { id: key, ...about }, assessment, actor.staffId, at))) return;
    const by = { kind: 'staff', id: actor.staffId } as const;
    const event = { type: 'understanding_assessed', assessmentId: key, conclusion } as const;
    await appendAuditEvent(trx, { at, actor: by, event, ...about });
    if (!reassessOn) return;
    const kind = 'look again at understanding';
    const who = assessed.personId === child.id ? fullName(child) : assessed.name;
    const task = { kind, who, detail: '', dueOn: reassessOn, key: `look again ${key}`, ...about } as const;
    const given = { teamId: agreement.teamId, assignedTo: actor.staffId };
    const { id: taskId } = await insertTask(trx, { ...task, ...given }, at);
    await appendAuditEvent(trx, { at, actor: by, event: { type: 'task_added', taskId, kind }, ...about });
  });
  return done(null);
}
