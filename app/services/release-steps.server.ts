import { now, today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { queueCopiesAgain } from '~/app/services/document-queue.server';
import {
  checkersFor,
  maySecond,
  type OpenRelease,
  openForRelease,
  recordRelease,
} from '~/app/services/release-access.server';
import { fingerprintOf, releaseOf } from '~/app/services/releases.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { insertReleaseStep } from '~/db/releases';
import { finishTaskNamed, insertTask } from '~/db/tasks';
import type { Actor } from '~/forms/access/permissions';
import type { ReleaseAnswers } from '~/forms/agreement/answers/release';
import type { ReleaseStep } from '~/forms/copies/releases';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/**
 * One step of a release. Asked: the second person gets a task. Checked or refused: by somebody else than whoever asked, with
 * words for a no, and the task is done. Anew: the copy is made once more, as it is known today. Refused, with a sentence, where
 * the step does not fit what was done meanwhile. The same key a second time changes nothing.
 */
export async function takeReleaseStep(
  actor: Actor,
  agreementId: string,
  documentId: string,
  answers: ReleaseAnswers,
  key: string,
): Promise<Outcome<null>> {
  const db = await database();
  const opened = await openForRelease(db, actor, agreementId, documentId);
  if (!opened) return missing;
  const { standing, kept } = await releaseOf(db, opened.document);
  switch (answers.type) {
    case 'anew':
      return makeAnew(db, actor, opened, key);
    case 'asked': {
      if (standing.type === 'asked' || standing.type === 'checked') return done(null);
      const isColleague = (await checkersFor(db, actor, opened)).some(({ staffId }) => staffId === answers.checker);
      if (standing.type === 'out of date' || standing.type === 'not needed') return refused(CHANGED);
      if (!isColleague) return refused('Choose somebody else of your team');
      return ask(db, actor, opened, { ...answers, protections: fingerprintOf(kept) }, key);
    }
    case 'checked':
    case 'refused': {
      if (standing.type !== 'asked') return standing.type === answers.type ? done(null) : refused(CHANGED);
      if (!(await maySecond(db, actor, standing.step, opened)))
        return refused('Somebody else must check it: you asked');
      return answer(db, actor, opened, standing.step, answers, key);
    }
  }
}

const CHANGED = 'Something changed meanwhile. This page shows how it stands now';

async function ask(
  db: Database,
  actor: Actor,
  opened: OpenRelease,
  asked: { readonly checker: string; readonly note: string; readonly protections: string },
  key: string,
): Promise<Outcome<null>> {
  const { document, agreement } = opened;
  const step = {
    type: 'asked',
    note: asked.note,
    protections: asked.protections,
    by: actor.staffId,
    at: now(),
  } as const;
  return db.transaction().execute(async (trx) => {
    if (!(await insertReleaseStep(trx, document.id, step, key))) return done(null);
    const task = {
      key: taskKey(document.id, step),
      kind: 'check a copy',
      childId: agreement.childId,
      agreementId: agreement.id,
      teamId: agreement.teamId,
      assignedTo: asked.checker,
      who: document.reference,
      detail: asked.note,
      dueOn: today(),
    } as const;
    const { id: taskId } = await insertTask(trx, task, step.at);
    await recordRelease(trx, actor, opened, { type: 'release_asked', documentId: document.id });
    const by = { kind: 'staff', id: actor.staffId } as const;
    const event = { type: 'task_added', taskId, kind: task.kind } as const;
    await appendAuditEvent(trx, {
      at: step.at,
      actor: by,
      event,
      agreementId: agreement.id,
      childId: agreement.childId,
    });
    return done(null);
  });
}

async function answer(
  db: Database,
  actor: Actor,
  opened: OpenRelease,
  asked: ReleaseStep,
  { type, note }: { readonly type: 'checked' | 'refused'; readonly note: string },
  key: string,
): Promise<Outcome<null>> {
  const { document } = opened;
  const at = now();
  const step = { type, note, protections: asked.protections, by: actor.staffId, at };
  return db.transaction().execute(async (trx) => {
    if (!(await insertReleaseStep(trx, document.id, step, key))) return done(null);
    await finishTaskNamed(trx, taskKey(document.id, asked), { by: actor.staffId, note: note || 'Checked' }, at);
    const event = type === 'checked' ? 'release_checked' : 'release_refused';
    await recordRelease(trx, actor, opened, { type: event, documentId: document.id });
    return done(null);
  });
}

async function makeAnew(db: Database, actor: Actor, opened: OpenRelease, key: string): Promise<Outcome<null>> {
  const { document, agreement } = opened;
  return db.transaction().execute(async (trx) => {
    await queueCopiesAgain(trx, agreement.id, (audience) => audience === document.audience, key, now());
    await recordRelease(trx, actor, opened, { type: 'copy_made_anew', documentId: document.id });
    return done(null);
  });
}

function taskKey(documentId: string, { at }: Pick<ReleaseStep, 'at'>): string {
  return `check a copy ${documentId} ${at}`;
}
