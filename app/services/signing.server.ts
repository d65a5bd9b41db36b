import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { queueFamilyCopy, queueOfficeCopy } from '~/app/services/document-queue.server';
import { answersShown, type FamilyForm } from '~/app/services/family.server';
import { carryCopyWish } from '~/app/services/next-form.server';
import { putFile } from '~/app/services/strongbox.server';
import { moveAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { findSignature, insertSignature, type Signature } from '~/db/signatures';
import { findSigningSession, moveSigningSession, saveFamilyAnswers } from '~/db/signing-sessions';
import { insertStoredFile } from '~/db/stored-files';
import { insertWishes } from '~/db/wishes';
import { outcomeOf } from '~/forms/agreement/proposal';
import { NO_DETAILS } from '~/forms/agreement/signing-details';
import { looksSigned, type Strokes } from '~/forms/agreement/strokes';
import { done, type Outcome, refused } from '~/forms/outcome';

/** How a person finishes: with a drawing, with their typed name, with a button alone, or without a signature. */
export type Signing =
  | { readonly method: 'drawn'; readonly strokes: Strokes }
  | { readonly method: 'typed'; readonly name: string }
  | { readonly method: 'button' }
  /** `chosen`: by its own button. Otherwise the page was confirmed with nothing on it. */
  | { readonly method: 'unsigned'; readonly chosen: boolean };

export type SignRefusal = 'ask again' | 'closed' | 'answers changed';

/** What the page that was signed sent with it: its key, and the hash of the answers that it read back. */
export type SignedPage = { readonly key: string; readonly shown: string };

/**
 * Confirms and signs: the wishes, the signature, the audit events and the work of sealing are one transaction. The same key
 * or the same session a second time (a double tap, a lost answer, a retry) gives the signature of the first.
 * Refused once, kindly, for an empty signature or a drawing that looks like a slip; after that it is taken as it is. Refused
 * when the answers are not the ones that the page read back, or the form is not open for answers any more.
 */
export async function sign(
  form: FamilyForm,
  signing: Signing,
  signedPage: SignedPage,
): Promise<Outcome<Signature, SignRefusal>> {
  const db = await database();
  const before = await findSignature(db, form.session.id);
  if (before) return done(before);
  if (isSlip(signing) && !form.session.answers.askedAgain) {
    await saveFamilyAnswers(db, form.session.id, { ...form.session.answers, askedAgain: true });
    return refused('ask again');
  }
  const strokes =
    signing.method === 'drawn'
      ? await putFile('strokes', new TextEncoder().encode(JSON.stringify(signing.strokes)))
      : null;
  const at = now();
  return db.transaction().execute(async (trx) => {
    const first = await findSignature(trx, form.session.id);
    if (first) return done(first);
    const session = await findSigningSession(trx, form.session.id);
    if (session?.state !== 'open') return refused('closed');
    if (answersShown({ session }) !== signedPage.shown) return refused('answers changed');
    await saveFamilyAnswers(trx, session.id, { ...session.answers, typedName: '', drawing: '' });
    await moveSigningSession(trx, session.id, 'finished', at);
    if (strokes) await insertStoredFile(trx, strokes, at);
    const typedName = signing.method === 'typed' ? signing.name : null;
    const how = { ...signing, typedName, fileId: strokes?.id ?? null, key: `${session.id} ${signedPage.key}` };
    return done(await record(trx, { ...form, session }, how, at));
  });
}

/** An empty page or a very small mark; "Finish without signing" is no slip. */
function isSlip(signing: Signing): boolean {
  if (signing.method === 'unsigned') return !signing.chosen;
  return signing.method === 'drawn' && !looksSigned(signing.strokes);
}

async function record(
  trx: Database,
  { session, proposal, child }: FamilyForm,
  how: { method: Signature['method']; typedName: string | null; fileId: string | null; key: string },
  at: string,
): Promise<Signature> {
  const { agreementId, proposalId, personId } = session;
  const from = { agreementId, proposalId, signingSessionId: session.id, personId };
  await insertWishes(trx, from, outcomeOf(proposal, session.answers.cards).wishes, at);
  const signature = {
    ...from,
    capacity: proposal.person.capacity,
    method: how.method,
    typedName: how.typedName,
    strokesFileId: how.fileId,
    askedAgain: session.answers.askedAgain,
    optOut: session.answers.optOut || null,
    idempotencyKey: how.key,
    signedAt: at,
    recordedAt: at,
    details: NO_DETAILS,
  };
  const id = await insertSignature(trx, signature);
  const moved = await moveAgreement(trx, agreementId, ['with_family'], 'answered', at);
  if (!moved) throw new Error('A signature on an agreement that is not with the family');
  await appendAuditEvent(trx, {
    at,
    actor: { kind: 'family', id: personId },
    event: { type: 'wishes_expressed', signingSessionId: session.id, method: how.method },
    agreementId,
    childId: child.id,
  });
  await carryCopyWish(trx, session, child.id, at);
  await queueFamilyCopy(trx, { agreementId, signingSessionId: session.id, personId }, at);
  await queueOfficeCopy(trx, { agreementId, signingSessionId: session.id }, at);
  return { id, ...signature };
}
