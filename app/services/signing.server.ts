import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { queueFamilyCopy, queueOfficeCopy } from '~/app/services/document-queue.server';
import type { FamilyForm } from '~/app/services/family.server';
import { recordSearchEntry } from '~/app/services/search-entry.server';
import { putFile } from '~/app/services/strongbox.server';
import { moveAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { findSignature, insertSignature, type Signature } from '~/db/signatures';
import { moveSigningSession, saveFamilyAnswers } from '~/db/signing-sessions';
import { insertStoredFile } from '~/db/stored-files';
import { insertWishes } from '~/db/wishes';
import { outcomeOf } from '~/forms/agreement/proposal';
import { looksSigned, type Strokes } from '~/forms/agreement/strokes';
import { done, type Outcome, refused } from '~/forms/outcome';

/** How a person finishes: with a drawing, with their typed name, or without a signature. */
export type Signing =
  | { readonly method: 'drawn'; readonly strokes: Strokes }
  | { readonly method: 'typed'; readonly name: string }
  | { readonly method: 'unsigned' };

export type SignRefusal = 'ask again' | 'closed';

/**
 * Confirms and signs: the wishes, the signature, the audit events and the work of sealing are one transaction. The same key
 * or the same session a second time (a double tap, a lost answer, a retry) gives the signature of the first.
 * Refused once, kindly, for a drawing that looks like a slip; after that it is taken as it is. Refused for good when the
 * worker took the form back or discarded it meanwhile.
 */
export async function sign(form: FamilyForm, signing: Signing, key: string): Promise<Outcome<Signature, SignRefusal>> {
  const db = await database();
  const before = await findSignature(db, form.session.id);
  if (before) return done(before);
  const slip = signing.method === 'drawn' && !looksSigned(signing.strokes);
  if (slip && !form.session.answers.askedAgain) {
    await saveFamilyAnswers(db, form.session.id, { ...form.session.answers, askedAgain: true });
    return refused('ask again');
  }
  const strokes =
    signing.method === 'drawn'
      ? await putFile('strokes', new TextEncoder().encode(JSON.stringify(signing.strokes)))
      : null;
  const at = now();
  return db.transaction().execute(async (trx) => {
    if (!(await moveSigningSession(trx, form.session.id, 'finished', at))) {
      const first = await findSignature(trx, form.session.id);
      return first ? done(first) : refused('closed');
    }
    if (strokes) await insertStoredFile(trx, strokes, at);
    const typedName = signing.method === 'typed' ? signing.name : null;
    return done(await record(trx, form, { method: signing.method, typedName, fileId: strokes?.id ?? null, key }, at));
  });
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
  await recordSearchEntry(trx, agreementId, at);
  await queueFamilyCopy(trx, { agreementId, signingSessionId: session.id, personId }, at);
  await queueOfficeCopy(trx, { agreementId, signingSessionId: session.id }, at);
  return { id, ...signature };
}
