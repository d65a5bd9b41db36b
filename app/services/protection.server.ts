import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { queueCopiesAgain } from '~/app/services/document-queue.server';
import { protectedDetailsOf } from '~/app/services/protected-details.server';
import { askToWarnRecipients } from '~/app/services/protection-tasks.server';
import type { InVisit } from '~/app/services/visit.server';
import { listAgreementIds } from '~/db/agreement-lists';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { listFamily } from '~/db/people';
import {
  endProtectedDetail,
  insertProtectedDetail,
  type KeptProtection,
  listProtectedDetails,
} from '~/db/protected-details';
import { listSiblings } from '~/db/siblings';
import { findStaff } from '~/db/staff';
import type { Actor } from '~/forms/access/permissions';
import type { ProtectionAnswers } from '~/forms/agreement/answers/protection';
import { barredFrom } from '~/forms/copies/protected-details';
import { done, missing, type Outcome } from '~/forms/outcome';
import { keptSentences } from '~/forms/records/protections';

/** A detail as the page shows it, with who wrote it down. */
export type ProtectionShown = KeptProtection & { readonly by: string };

/** Everything that is or was kept from somebody about a child, the latest first; that it was looked at leaves an event. */
export async function viewProtection(actor: Actor, childId: string): Promise<readonly ProtectionShown[]> {
  const db = await database();
  const shown: ProtectionShown[] = [];
  for (const detail of await listProtectedDetails(db, childId)) {
    shown.unshift({ ...detail, by: (await findStaff(db, detail.recordedBy))?.name ?? '' });
  }
  const by = { kind: 'staff', id: actor.staffId } as const;
  await db.transaction().execute(async (trx) => {
    await appendAuditEvent(trx, { at: now(), actor: by, event: { type: 'protection_viewed' }, childId });
  });
  return shown;
}

/** The adults of a child's family from whom something may be kept. */
export async function familyOf(childId: string) {
  return listFamily(await database(), childId);
}

/**
 * Records what is kept from whom, or that a detail need not be kept any more, and queues the copies of everybody concerned anew:
 * what was sealed before may hold it, and goes to nobody without a check. Recipients who hold a confirmation that says nothing of
 * protection become tasks. The same key a second time changes nothing. Missing for
 * a child whom this actor may not work with.
 */
export async function recordProtection(
  actor: Actor,
  childId: string,
  answers: ProtectionAnswers,
  key: string,
): Promise<Outcome<null>> {
  if (!(await readChild(actor, childId))) return missing;
  const db = await database();
  const at = now();
  const recorded = { childId, by: actor.staffId, at, key };
  return db.transaction().execute(async (trx) => {
    const id = await insert(trx, answers, recorded);
    if (id === null) return done(null);
    const detailId = answers.type === 'protect' ? id : answers.detailId;
    const type = answers.type === 'protect' ? 'protection_recorded' : 'protection_ended';
    const by = { kind: 'staff', id: actor.staffId } as const;
    await appendAuditEvent(trx, { at, actor: by, event: { type, detailId }, childId });
    const agreementIds = await makeCopiesAnew(trx, childId, detailId, id, at);
    if (answers.type === 'protect') await askToWarnRecipients(trx, actor, { childId, agreementIds }, at);
    return done(null);
  });
}

async function insert(
  trx: Database,
  answers: ProtectionAnswers,
  recorded: Parameters<typeof insertProtectedDetail>[2],
) {
  if (answers.type === 'end') return endProtectedDetail(trx, answers.detailId, answers.why, recorded);
  const { kind, words, barred, why } = answers;
  return insertProtectedDetail(trx, { kind, words, barred, why }, recorded);
}

/** Gives every form of the child's family. */
async function makeCopiesAnew(trx: Database, childId: string, detailId: string, again: string, at: string) {
  const all = await listProtectedDetails(trx, childId);
  const changed = all.filter(({ id }) => id === detailId);
  const people = (await listFamily(trx, childId)).map(({ personId, name }) => ({ personId, name }));
  const barred = new Set(
    people.filter((person) => barredFrom(changed, person).length > 0).map(({ personId }) => personId),
  );
  const isTheirs = (audience: string) =>
    audience === 'child' || (/^(family|subject-access):/.test(audience) && barred.has(idIn(audience)));
  const children = [childId, ...(await listSiblings(trx, childId)).map(({ id }) => id)];
  const agreementIds = await listAgreementIds(trx, children);
  for (const agreementId of agreementIds) await queueCopiesAgain(trx, agreementId, isTheirs, again, at);
  return agreementIds;
}

function idIn(audience: string): string {
  return audience.slice(audience.indexOf(':') + 1);
}

/** From whom something is kept about a child, a sentence each; none in a visit, where somebody may look on. */
export async function protectionNotices({ visitChildId }: InVisit, childId: string): Promise<readonly string[]> {
  return visitChildId === null ? keptSentences(await protectedDetailsOf(await database(), childId)) : [];
}
