import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { sha256 } from '~/app/services/file-cipher.server';
import { finderForPerson } from '~/app/services/safe-to-put.server';
import { findAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { type CopyWish, findCopyWish, insertCopyWish } from '~/db/copy-wishes';
import { findProposal } from '~/db/proposals';
import { findSignature, type Signature } from '~/db/signatures';
import {
  findSigningSession,
  moveSigningSession,
  type SigningSession,
  saveFamilyAnswers,
  saveTypedCopy,
} from '~/db/signing-sessions';
import type { Fields } from '~/forms/agreement/answers/fields';
import type { Proposal } from '~/forms/agreement/proposal';
import type { FamilyAnswers } from '~/forms/agreement/proposal.schema';
import { wordedFor } from '~/forms/agreement/spoken-to';
import type { Format } from '~/forms/agreement/support';
import { type CardAnswers, isAll, sameForAll } from '~/forms/agreement/wishes';
import type { AuditEvent } from '~/forms/audit/events';
import { findForm, wordingOf } from '~/forms/catalogue';
import { putWithout } from '~/forms/copies/for-reader';
import type { Wording } from '~/forms/definition';

/** One family member's form, as it was frozen for them, with their answers so far. It holds nothing of any other family. */
export type FamilyForm = {
  readonly session: SigningSession;
  readonly proposal: Omit<Proposal, 'office'>;
  readonly child: { readonly id: string };
  readonly reference: string;
  readonly wording: Wording;
  /** The same in English, where another language is shown: the worker follows beside the family. */
  readonly english: Wording | null;
  readonly formats: readonly Format[];
  readonly signature: Signature | null;
  readonly copyWish: CopyWish | null;
};

/** The form of a signing session. Throws for a session that does not exist: the guard has let nobody else through. */
export async function openFamilyForm(signingSessionId: string): Promise<FamilyForm> {
  const db = await database();
  const session = await findSigningSession(db, signingSessionId);
  const stored = session && (await findProposal(db, session.proposalId));
  const agreement = session && (await findAgreement(db, session.agreementId));
  if (!stored || !agreement) throw new Error('A signing session without its proposal');
  const { office, ...frozen } = stored.content;
  // What is kept from them since it was put to them is not there any more.
  const proposal = putWithout(frozen, await finderForPerson(frozen));
  const form = findForm(proposal.form.id, proposal.form.version);
  if (!form) throw new Error('A proposal of a form that is not in the catalogue');
  return {
    session,
    proposal,
    child: { id: agreement.childId },
    reference: agreement.reference,
    wording: wordedFor(wordingOf(form, proposal.form.language), proposal.person.spokenTo),
    english: proposal.inEnglish && wordedFor(wordingOf(form, agreement.language), proposal.person.spokenTo),
    formats: office.who.support.formats,
    signature: await findSignature(db, session.id),
    copyWish: await findCopyWish(db, session.id),
  };
}

/** A hash of the answers that a page reads back: what is signed is what was shown. */
export function answersShown({ session: { answers } }: Pick<FamilyForm, 'session'>): string {
  return sha256(JSON.stringify([Object.entries(answers.cards).sort(), answers.optOut]));
}

/** Keeps the answers so far. After the end it changes nothing. */
export async function keepAnswers(form: FamilyForm, answers: Partial<FamilyAnswers>): Promise<void> {
  await saveFamilyAnswers(await database(), form.session.id, { ...form.session.answers, ...answers });
}

/**
 * "Say yes to all", "Say no to all": fills every card in sight, over what was chosen on the page so far, and remembers that
 * for "Undo". Nothing counts before they sign.
 */
export async function fillAll(form: FamilyForm, chosen: CardAnswers, choice: 'yes' | 'no'): Promise<void> {
  const { recipients } = form.proposal;
  const { before } = form.session.answers;
  const onlyFilled = before !== null && (isAll(recipients, chosen, 'yes') || isAll(recipients, chosen, 'no'));
  await keepAnswers(form, { cards: sameForAll(recipients, choice), before: onlyFilled ? before : chosen });
}

/** Puts back what they had chosen before every card was filled at once. */
export async function undoFilling(form: FamilyForm): Promise<void> {
  const { before } = form.session.answers;
  if (before) await keepAnswers(form, { cards: before, before: null });
}

/** "Stop, I want to talk" or "I want to think": nothing is decided, nothing is lost, and nothing counts as a no. */
export async function pauseForm(form: FamilyForm, why: 'stopped' | 'thinking'): Promise<void> {
  const signingSessionId = form.session.id;
  const type = why === 'stopped' ? 'family_asked_to_talk' : 'family_wants_to_think';
  await moveAndRecord(form, why, { type, signingSessionId });
}

/** Goes on with the form after a pause. */
export async function goOnWithForm(form: FamilyForm): Promise<void> {
  await moveSigningSession(await database(), form.session.id, 'open', now());
}

/**
 * Keeps what stands on the copy page and is no answer yet: the screen locks, or something has to be put right. It changes no
 * other answer, and nothing once they have said how they want a copy.
 */
export async function keepTypedCopy(form: FamilyForm, typed: Fields): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (trx) => {
    if (!(await findCopyWish(trx, form.session.id))) await saveTypedCopy(trx, form.session.id, typed);
  });
}

/** Keeps how the signer, asked in private, wants a copy, and nothing else of what they typed. The first answer counts. */
export async function chooseCopy(form: FamilyForm, wish: CopyWish): Promise<void> {
  const db = await database();
  const at = now();
  const { id, personId, agreementId } = form.session;
  await db.transaction().execute(async (trx) => {
    if (!(await insertCopyWish(trx, id, personId, wish, at))) return;
    await saveTypedCopy(trx, id, null);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'family', id: personId },
      event: { type: 'copy_wish_recorded', signingSessionId: id, how: wish.how },
      agreementId,
      childId: form.child.id,
    });
  });
}

async function moveAndRecord(form: FamilyForm, to: SigningSession['state'], event: AuditEvent): Promise<void> {
  if (form.session.state === to) return;
  const db = await database();
  const at = now();
  await db.transaction().execute(async (trx) => {
    if (!(await moveSigningSession(trx, form.session.id, to, at))) return;
    const { personId, agreementId } = form.session;
    const actor = { kind: 'family', id: personId } as const;
    await appendAuditEvent(trx, { at, actor, event, agreementId, childId: form.child.id });
  });
}
