import { correctionFacts } from '~/app/services/correction-facts.server';
import { decisionsOfForm } from '~/app/services/decisions-of-form.server';
import { disclosuresOfForm, everythingSent } from '~/app/services/disclosures-of-form.server';
import { sha256 } from '~/app/services/file-cipher.server';
import { protectedDetailsOf } from '~/app/services/protected-details.server';
import { whenConfirmed } from '~/app/services/record-answers.server';
import { readFile } from '~/app/services/strongbox.server';
import { withdrawalFacts } from '~/app/services/withdrawal-facts.server';
import { findAgreement } from '~/db/agreements';
import type { Database } from '~/db/connection';
import { findCopyWish } from '~/db/copy-wishes';
import { findEnding } from '~/db/endings';
import { findHandBack } from '~/db/hand-backs';
import { findProposal } from '~/db/proposals';
import { listFinishedSignings } from '~/db/record-evidence';
import { findSignature, type Signature } from '~/db/signatures';
import { findStaff } from '~/db/staff';
import { listWishes } from '~/db/wishes';
import { effectiveMethod } from '~/forms/agreement/signing-methods';
import type { Strokes } from '~/forms/agreement/strokes';
import { readStrokes } from '~/forms/agreement/strokes.schema';
import { currentForm, findForm, wordingOf } from '~/forms/catalogue';
import type { CopyRecord, EndingFacts, HandBackFacts, SignatureFacts } from '~/forms/copies/record';
import type { Wording } from '~/forms/definition';

/**
 * Everything that a finished signing session's documents are made from, with the wording they speak, the same in English where
 * that is another, and the child they are about.
 */
export type Gathered = {
  readonly record: CopyRecord;
  readonly wording: Wording;
  readonly english: Wording | null;
  readonly childId: string;
};

/**
 * Gathers the facts of one finished signing session, with what others said on the same form. Throws where it is not finished:
 * nothing of it can be sealed yet.
 */
export async function gatherCopyRecord(db: Database, signingSessionId: string): Promise<Gathered> {
  const { agreementId, ...own } = await gatherOne(db, signingSessionId);
  const others: CopyRecord[] = [];
  for (const { id } of await listFinishedSignings(db, agreementId)) {
    if (id !== signingSessionId) others.push((await gatherOne(db, id)).record);
  }
  return { ...own, record: { ...own.record, others } };
}

async function gatherOne(db: Database, signingSessionId: string): Promise<Gathered & { readonly agreementId: string }> {
  const signature = await findSignature(db, signingSessionId);
  const proposal = signature && (await findProposal(db, signature.proposalId));
  const agreement = signature && (await findAgreement(db, signature.agreementId));
  const form = agreement && findForm(agreement.formId, agreement.formVersion);
  if (!proposal || !form) throw new Error('A signing session that is not finished has no documents');
  const handBack = await handBackFacts(db, signingSessionId);
  const wishes = inOrder(await listWishes(db, signingSessionId), proposal.content.lines);
  const wording = wordingOf(form, proposal.content.form.language);
  const english = proposal.content.inEnglish && wordingOf(form, agreement.language);
  const record: CopyRecord = {
    agreementReference: agreement.reference,
    proposal: proposal.content,
    hashes: {
      proposal: proposal.contentHash,
      wording: proposal.wordingHash,
      notice: proposal.noticeHash,
      each: english
        ? [wording, english].map((one) => ({
            language: one.language,
            hash: hashOf(one),
            isReviewed: one.review === undefined,
          }))
        : [],
    },
    wishes,
    signature: {
      ...(await signatureFacts(db, signature)),
      confirmedAt: await whenConfirmed(db, agreement.childId, signature),
      method: effectiveMethod(signature.method, handBack?.signedAs),
    },
    optOut: signature.optOut,
    handBack,
    copyWish: await findCopyWish(db, signingSessionId),
    ending: await endingFacts(db, agreement.id),
    corrections: await correctionFacts(db, agreement.childId, signature),
    withdrawals: await withdrawalFacts(db, { proposal: proposal.content, wishes, signedAt: signature.signedAt }),
    decisions: await decisionsOfForm(db, agreement),
    disclosures: await disclosuresOfForm(db, agreement),
    wentOut: await everythingSent(db, agreement.childId),
    protections: await protectedDetailsOf(db, agreement.childId),
    others: [],
  };
  return { record, wording: withWordsOfToday(wording), english, childId: agreement.childId, agreementId: agreement.id };
}

/** A form of an earlier version has no sentence for ways of answering that came later: there, those of today stand. */
function withWordsOfToday(wording: Wording): Wording {
  const { documents } = wordingOf(currentForm(), wording.language);
  return { ...wording, documents: { ...documents, ...wording.documents } };
}

/**
 * Whether the office would read something else now: answers after the hand-back, an ending, a withdrawal, a confirmation, a
 * decision, what happened to one or went out on it, or another person's answers came in between.
 */
export async function isOutOfDate(db: Database, record: CopyRecord, signingSessionId: string): Promise<boolean> {
  const { record: now } = await gatherCopyRecord(db, signingSessionId);
  return JSON.stringify(whatMayCome(now)) !== JSON.stringify(whatMayCome(record));
}

/** Whether something was kept from somebody since, or is not any more: a document for them has to be made anew. */
export async function isProtectedSince(db: Database, { record, childId }: Gathered): Promise<boolean> {
  return JSON.stringify(await protectedDetailsOf(db, childId)) !== JSON.stringify(record.protections);
}

function whatMayCome({
  handBack,
  ending,
  signature: { confirmedAt },
  withdrawals,
  corrections,
  decisions,
  disclosures,
  others,
}: CopyRecord): unknown {
  const decided = decisions.map(({ id, since }) => [id, since.length]);
  const sent = disclosures.flatMap(({ id, decisionSeriesId }) => (decisionSeriesId ? [id] : []));
  const said = [handBack !== null, ending !== null, confirmedAt, withdrawals, corrections];
  return [said, decided, sent, others.map(whatMayCome)];
}

/** Of one language's wording as it was published: it never changes, so this is the hash of what was shown. */
function hashOf(wording: Wording): string {
  return sha256(JSON.stringify(wording));
}

function inOrder(wishes: CopyRecord['wishes'], lines: CopyRecord['proposal']['lines']): CopyRecord['wishes'] {
  return lines.flatMap((line) => wishes.filter(({ lineId }) => lineId === line.id));
}

async function signatureFacts(db: Database, signature: Signature): Promise<SignatureFacts> {
  const { method, typedName, askedAgain, signedAt, recordedAt, details, strokesFileId } = signature;
  const bytes = strokesFileId === null ? null : await readFile(db, strokesFileId);
  return {
    method,
    typedName,
    strokes: bytes === null ? null : strokesFrom(bytes),
    strokesHash: bytes === null ? null : sha256(bytes),
    askedAgain,
    signedAt,
    recordedAt,
    details,
  };
}

function strokesFrom(bytes: Uint8Array): Strokes {
  const read = readStrokes(new TextDecoder().decode(bytes));
  if (read.type !== 'drawn') throw new Error('A stored drawing that is none');
  return read.strokes;
}

async function handBackFacts(db: Database, signingSessionId: string): Promise<HandBackFacts | null> {
  const found = await findHandBack(db, signingSessionId);
  return found && { ...found, recordedBy: await nameOf(db, found.recordedBy) };
}

async function endingFacts(db: Database, agreementId: string): Promise<EndingFacts | null> {
  const found = await findEnding(db, agreementId);
  if (found?.kind !== 'entered_in_error') return null;
  return { reason: found.reason, recordedBy: await nameOf(db, found.recordedBy), recordedAt: found.recordedAt };
}

async function nameOf(db: Database, staffId: string): Promise<string> {
  return (await findStaff(db, staffId))?.name ?? 'A member of staff who is not known any more';
}
