import { now } from '~/app/services/clock.server';
import { type Agreement, findAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { isRestrictedChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { findDocument, type SealedDocument } from '~/db/documents';
import { findStaff, listTeamStaff, type Staff } from '~/db/staff';
import { type Actor, can } from '~/forms/access/permissions';
import type { ProtectionEvent } from '~/forms/audit/protection-events';
import { mayCheck, type ReleaseStep } from '~/forms/copies/releases';

/** A copy on its way to somebody from whom something is kept, and the form that it is of. */
export type OpenRelease = { readonly document: SealedDocument; readonly agreement: Agreement };

/** A copy that this member of staff may give; null for any other, as if it did not exist. */
export async function openForRelease(
  db: Database,
  actor: Actor,
  agreementId: string,
  documentId: string,
): Promise<OpenRelease | null> {
  const document = await findDocument(db, documentId);
  const agreement = await findAgreement(db, agreementId);
  if (!agreement || document?.agreementId !== agreementId || document.audience === 'office') return null;
  const isRestricted = await isRestrictedChild(db, agreement.childId);
  const subject = { teamId: agreement.teamId, sealed: true, isRestricted };
  return can(actor, 'record a copy', subject) ? { document, agreement } : null;
}

/** Whether this member of staff may be the second person: of the child's team or of that of whoever asked, and never the same one. */
export async function maySecond(
  db: Database,
  actor: Actor,
  step: ReleaseStep,
  { agreement }: OpenRelease,
): Promise<boolean> {
  const asker = await findStaff(db, step.by);
  return asker !== null && mayCheck(actor, { staffId: asker.id, teamId: asker.teamId }, agreement.teamId);
}

/** Everybody who may be asked to check a copy that this member of staff asks for. */
export async function checkersFor(db: Database, actor: Actor, { agreement }: OpenRelease) {
  const staff = await listTeamStaff(db, [agreement.teamId, actor.teamId]);
  const subject = {
    teamId: agreement.teamId,
    sealed: true,
    isRestricted: await isRestrictedChild(db, agreement.childId),
  };
  const may = (one: Staff) => can({ staffId: one.id, role: one.role, teamId: one.teamId }, 'record a copy', subject);
  return staff.filter((one) => one.id !== actor.staffId && may(one)).map(({ id, name }) => ({ staffId: id, name }));
}

/** Records an event about a copy, in the caller's transaction where there is one. */
export async function recordRelease(
  db: Database,
  actor: Actor,
  { agreement }: OpenRelease,
  event: ProtectionEvent,
): Promise<void> {
  const by = { kind: 'staff', id: actor.staffId } as const;
  const about = { agreementId: agreement.id, childId: agreement.childId };
  const write = (trx: Database) => appendAuditEvent(trx, { at: now(), actor: by, event, ...about });
  await (db.isTransaction ? write(db) : db.transaction().execute(write));
}
