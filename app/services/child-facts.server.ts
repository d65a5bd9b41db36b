import { readChildRecord } from '~/app/services/child-record.server';
import { readChild } from '~/app/services/children.server';
import { now, today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { askToHandOver } from '~/app/services/transfer-task.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { appendRecordFact, type NewFact } from '~/db/record-facts';
import type { Actor } from '~/forms/access/permissions';
import { disagreementOf, type FormToReview, formsToReview } from '~/forms/agreement/open-questions';
import { done, missing, type Outcome, refused } from '~/forms/outcome';
import { type LocalDate, londonDate } from '~/forms/values/dates';
import { londonInstant } from '~/forms/values/instants';

/** A family that moved, or will: what was agreed stays, and nothing was said about sharing there. `on` may be still to come. */
export type Move = { readonly to: string; readonly on: LocalDate };

/** Records that a child's family moves to another council, and asks for the hand-over. The same key twice is one move; gives its id. */
export async function recordMove(actor: Actor, childId: string, move: Move, key: string): Promise<Outcome<string>> {
  const child = await readChild(actor, childId);
  if (!child) return missing;
  const recordedAt = now();
  const at = move.on === londonDate(recordedAt) ? recordedAt : londonInstant(move.on, 0);
  const about = { childId, agreementId: null, key: `move:${childId}:${key}` };
  const db = await database();
  return db.transaction().execute(async (trx) => {
    const id = await record(trx, actor, about, { type: 'moved', to: move.to, at, recordedAt }, 'move_recorded');
    await askToHandOver(trx, actor.staffId, child, { id, to: move.to }, recordedAt);
    return done(id);
  });
}

/** The forms that a child's record rests on, those due first, for a child who was opened before. */
export async function listFormsToReview(childId: string): Promise<readonly FormToReview[]> {
  return formsToReview(await readChildRecord(await database(), childId, today()));
}

/** The forms that somebody looked at again with the family, and the day of the next time. */
export type Review = { readonly agreementIds: readonly string[]; readonly nextReviewOn: LocalDate };

/** Records a review of forms that the record rests on. Missing for any other form; the same key twice is one review. */
export async function recordReview(actor: Actor, childId: string, review: Review, key: string): Promise<Outcome<null>> {
  if (!(await readChild(actor, childId))) return missing;
  const db = await database();
  const { agreementIds, nextReviewOn } = review;
  const known = (await listFormsToReview(childId)).map(({ agreementId }) => agreementId);
  if (agreementIds.length === 0 || !agreementIds.every((id) => known.includes(id))) return missing;
  const at = now();
  await db.transaction().execute(async (trx) => {
    for (const agreementId of agreementIds) {
      const about = { childId, agreementId, key: `review:${agreementId}:${key}` };
      const fact = { type: 'reviewed', agreementId, nextReviewOn, at, recordedAt: at } as const;
      await record(trx, actor, about, fact, 'review_recorded');
    }
  });
  return done(null);
}

/**
 * Records how a practitioner considered that people differ. It settles nothing for anybody: each wish stays as it is, and
 * nothing was blocked before. Refused where nobody differs, unless it is the same key again.
 */
export async function considerDisagreement(
  actor: Actor,
  childId: string,
  reasons: string,
  key: string,
): Promise<Outcome<null>> {
  if (!(await readChild(actor, childId))) return missing;
  const db = await database();
  if (disagreementOf(await readChildRecord(db, childId, today())).lines.length === 0) {
    return refused('Nobody differs now: somebody has answered again meanwhile');
  }
  const at = now();
  const about = { childId, agreementId: null, key: `disagreement:${childId}:${key}` };
  const fact = { type: 'disagreement_considered', reasons, at, recordedAt: at } as const;
  await db.transaction().execute((trx) => record(trx, actor, about, fact, 'disagreement_considered'));
  return done(null);
}

type FactEvent = 'move_recorded' | 'review_recorded' | 'disagreement_considered';

async function record(
  trx: Database,
  { staffId }: Actor,
  about: Parameters<typeof appendRecordFact>[1],
  fact: NewFact,
  type: FactEvent,
): Promise<string> {
  const appended = await appendRecordFact(trx, about, fact, staffId);
  if (!appended.isFirst) return appended.fact.id;
  const event = { type, factId: appended.fact.id } as const;
  const { agreementId, childId } = about;
  const actor = { kind: 'staff', id: staffId } as const;
  await appendAuditEvent(trx, { at: fact.recordedAt, actor, event, agreementId, childId });
  return appended.fact.id;
}
