import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import type { FamilyForm } from '~/app/services/family.server';
import { passOn } from '~/app/services/hand-over.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { findCopyWish, insertCopyWish } from '~/db/copy-wishes';
import type { SigningSession } from '~/db/signing-sessions';
import { listFinishedInVisit, listWaitingInVisit } from '~/db/visit-signings';
import { callName } from '~/forms/agreement/proposal';
import { done, missing, type Outcome } from '~/forms/outcome';

/** What the child of the next form is called, where this person was given more than one; null where nothing more waits. */
export async function nextChildOf(form: FamilyForm): Promise<string | null> {
  const db = await database();
  const [next] = await listWaitingInVisit(db, form.session.id);
  const child = next && (await findChild(db, next.childId));
  return child ? callName(child) : null;
}

/**
 * The family goes on to the next child's form: from now on the tablet shows that one and nothing else. Missing before this one
 * is finished, and where no other form waits.
 */
export async function goOnToNextForm(form: FamilyForm): Promise<Outcome<null>> {
  if (!form.signature) return missing;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const [next] = await listWaitingInVisit(trx, form.session.id);
    if (!next) return missing;
    if (!(await passOn(trx, form.session.id, next.signingSessionId, at))) return done(null);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'family', id: form.session.personId },
      event: { type: 'next_form_opened', signingSessionId: next.signingSessionId },
      agreementId: form.session.agreementId,
      childId: form.child.id,
    });
    return done(null);
  });
}

/** How long one conversation is at most: a copy that was safe then is not taken to be safe on another day. */
export const ONE_CONVERSATION = 10 * 60 * 60_000;

/**
 * Keeps for one more form how a person, asked once in the same conversation, wants their copies. Call it inside the transaction
 * that signs the form. Nothing where they have not said it yet.
 */
export async function carryCopyWish(
  db: Database,
  { id, personId, agreementId }: SigningSession,
  childId: string,
  at: string,
): Promise<void> {
  const since = new Date(Date.parse(at) - ONE_CONVERSATION).toISOString();
  for (const { signingSessionId } of await listFinishedInVisit(db, id, since)) {
    const wish = await findCopyWish(db, signingSessionId);
    if (!wish) continue;
    if (!(await insertCopyWish(db, id, personId, wish, at))) return;
    const actor = { kind: 'family', id: personId } as const;
    const event = { type: 'copy_wish_recorded', signingSessionId: id, how: wish.how } as const;
    return appendAuditEvent(db, { at, actor, event, agreementId, childId });
  }
}
