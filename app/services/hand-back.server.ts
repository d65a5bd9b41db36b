import { type OpenAgreement, openAgreement } from '~/app/services/agreements.server';
import { askToHearTheChild } from '~/app/services/ask-the-child.server';
import { now } from '~/app/services/clock.server';
import { askToTellOfChange } from '~/app/services/confirmations.server';
import { database } from '~/app/services/database.server';
import { releaseOfficeCopy } from '~/app/services/document-queue.server';
import { recordSearchEntry } from '~/app/services/search-entry.server';
import { moveAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { type CopyWish, findCopyWish } from '~/db/copy-wishes';
import { findHandBack, type HandBack, insertHandBack } from '~/db/hand-backs';
import { findProposal, type StoredProposal } from '~/db/proposals';
import { findSignature, type Signature } from '~/db/signatures';
import {
  findLatestSigningSession,
  findSigningSession,
  type SigningSession,
  saveTypedCopy,
} from '~/db/signing-sessions';
import type { Actor } from '~/forms/access/permissions';
import type { HandBackAnswers } from '~/forms/agreement/answers/hand-back';
import { done, missing, type Outcome } from '~/forms/outcome';

/** An agreement after the tablet came back, with what the family did. */
export type ReturnedAgreement = OpenAgreement & {
  readonly signing: SigningSession;
  readonly proposal: StoredProposal;
  readonly signature: Signature | null;
  readonly copyWish: CopyWish | null;
  readonly handBack: HandBack | null;
  /** Somebody saved the draft while the family had the tablet. What they answered is what they were shown. */
  readonly changedMeanwhile: boolean;
};

/** The agreement of the last hand-over, for the page after the tablet came back; missing before any hand-over. */
export async function openReturned(actor: Actor, agreementId: string): Promise<Outcome<ReturnedAgreement>> {
  const opened = await openAgreement(actor, agreementId, 'prepare an agreement');
  if (opened.type !== 'done') return missing;
  const db = await database();
  const signing = await findLatestSigningSession(db, agreementId);
  const proposal = signing && (await findProposal(db, signing.proposalId));
  if (!signing || !proposal) return missing;
  return done({
    ...opened.value,
    signing,
    proposal,
    signature: await findSignature(db, signing.id),
    copyWish: await findCopyWish(db, signing.id),
    handBack: await findHandBack(db, signing.id),
    changedMeanwhile: opened.value.agreement.revision !== proposal.agreementRevision,
  });
}

/**
 * The page that a tablet shows once it is back with the worker: what they saw. Where it came back before the signer had said
 * how a copy is safe, the page to give it to them once more; of a form that was taken back meanwhile, its own page.
 */
export async function pageAfterReturn(signingSessionId: string): Promise<string> {
  const db = await database();
  const signing = await findSigningSession(db, signingSessionId);
  if (!signing) return '/';
  const form = `/agreements/${signing.agreementId}`;
  if (signing.state === 'replaced') return form;
  const saidNothingOfCopy = signing.state === 'finished' && !(await findCopyWish(db, signingSessionId));
  return `${form}/${saidNothingOfCopy ? 'copy-wish' : 'afterwards'}`;
}

/**
 * Records what the practitioner saw and heard, and completes the agreement: its office copy and the
 * recipients' confirmations are sealed, and whoever was given one that is not true any more has to be told. A second time
 * changes nothing. Missing before the family has finished.
 */
export async function recordHandBack(
  actor: Actor,
  agreementId: string,
  answers: HandBackAnswers,
): Promise<Outcome<null>> {
  const returned = await openReturned(actor, agreementId);
  if (returned.type !== 'done' || !returned.value.signature) return missing;
  const { agreement, signing, child, signature, proposal } = returned.value;
  const db = await database();
  const at = now();
  await db.transaction().execute(async (trx) => {
    const first = await insertHandBack(trx, agreementId, signing.id, {
      ...answers,
      recordedBy: actor.staffId,
      recordedAt: at,
    });
    if (!first) return;
    // Nobody can say any more how a copy is safe on the tablet: an address that was only begun is let go.
    await saveTypedCopy(trx, signing.id, null);
    const about = { at, actor: { kind: 'staff', id: actor.staffId } as const, agreementId, childId: child.id };
    await appendAuditEvent(trx, { ...about, event: { type: 'hand_back_recorded', signingSessionId: signing.id } });
    if (await moveAgreement(trx, agreementId, ['answered'], 'complete', at)) {
      await recordSearchEntry(trx, agreementId, signature.signedAt);
      await appendAuditEvent(trx, { ...about, event: { type: 'agreement_completed' } });
      await askToHearTheChild(trx, actor, { agreement, child }, proposal.content.office.views, at);
    }
    await releaseOfficeCopy(trx, { agreementId, signingSessionId: signing.id }, at);
    await askToTellOfChange(trx, actor, { agreementId, signingSessionId: signing.id }, at);
  });
  return done(null);
}

/** Where the family stands with the form: filling it in, wanting to talk, or wanting to think. Null before any hand-over. */
export async function signingStateOf(agreementId: string): Promise<'open' | 'stopped' | 'thinking' | null> {
  const signing = await findLatestSigningSession(await database(), agreementId);
  return signing && signing.state !== 'finished' && signing.state !== 'replaced' ? signing.state : null;
}

/** Whether somebody saved the draft since the last hand-over: the family is shown what stood in it before. */
export async function changedSinceHandOver(actor: Actor, agreementId: string): Promise<boolean> {
  const returned = await openReturned(actor, agreementId);
  return returned.type === 'done' && returned.value.changedMeanwhile;
}
