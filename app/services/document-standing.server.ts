import { supersededConfirmations } from '~/app/services/confirmations.server';
import { receiptsAmong } from '~/app/services/receipts.server';
import { type FinishedAnswers, gatherAnswers } from '~/app/services/record-answers.server';
import { withdrawalFacts } from '~/app/services/withdrawal-facts.server';
import type { Database } from '~/db/connection';
import { listDocuments, type SealedDocument } from '~/db/documents';
import { findEnding } from '~/db/endings';
import { listLaterAnswers } from '~/db/record-evidence';
import type { TakenBack } from '~/forms/agreement/taken-back';
import { audienceKind } from '~/forms/copies/audience';
import { type DocumentMark, documentMark } from '~/forms/records/document-mark';
import {
  type DocumentStanding,
  documentStanding,
  type SinceSealed,
  type StandingWithWhy,
  standingForHolder,
} from '~/forms/records/document-standing';

/**
 * How a sealed document stands now, by what it says: a person's own copy by that person's answers alone, so that nobody learns
 * from their copy what somebody else took back; a recipient's confirmation by what was confirmed to them; the office's by all.
 */
export async function standingOfDocument(db: Database, document: SealedDocument): Promise<DocumentStanding> {
  const standing = (await standingsOfDocuments(db, document.agreementId)).get(document.id);
  if (!standing) throw new Error('A document that is not of its agreement');
  return standingForHolder(standing);
}

/** The marks of the documents of an agreement that no longer say what holds, each by its id; none for the others. */
export async function marksOfDocuments(db: Database, agreementId: string): Promise<ReadonlyMap<string, DocumentMark>> {
  const documents = await listDocuments(db, agreementId);
  const confirmations = new Set(documents.filter(isConfirmation).map(({ id }) => id));
  const marks = [...(await standingsOfDocuments(db, agreementId))].flatMap(([id, standing]) => {
    const mark = documentMark(standing, confirmations.has(id));
    return mark ? [[id, mark] as const] : [];
  });
  return new Map(marks);
}

/** How every sealed document of an agreement stands, each by its id. Reads only. */
async function standingsOfDocuments(db: Database, agreementId: string): Promise<ReadonlyMap<string, StandingWithWhy>> {
  const ending = await findEnding(db, agreementId);
  const documents = await listDocuments(db, agreementId);
  const receipts = await receiptsAmong(db, agreementId);
  const isReceipt = ({ audience, version }: SealedDocument) => receipts.has(`${audience} ${version}`);
  const superseded = await supersededConfirmations(db, agreementId);
  const answers = await withWhatWasTakenBack(db, await gatherAnswers(db, agreementId));
  const later = await laterAnswers(db, agreementId, answers);
  const standings = documents.map((document) => {
    const copies = documents.filter((one) => one.audience === document.audience && !isReceipt(one));
    const newer = copies
      .filter(({ version }) => version > document.version)
      .sort((one, other) => other.version - one.version);
    const ofIt = answersIn(answers, document);
    // A receipt says what was taken back on a day: nothing that happens after it takes that away, and it replaces no copy.
    const since: SinceSealed = {
      enteredInErrorAt: ending?.kind === 'entered_in_error' ? ending.recordedAt : null,
      takenBack: isReceipt(document) || isConfirmation(document) ? null : takenBackSince(ofIt, document.sealedAt),
      newerVersionAt: isReceipt(document) ? null : (newer[0]?.sealedAt ?? null),
      answeredAgain: isReceipt(document) ? null : answeredAgain(linesOf(ofIt, document), later),
      isNoLongerConfirmed: isConfirmation(document) && superseded.has(document.id),
    };
    return [document.id, documentStanding(since)] as const;
  });
  return new Map(standings);
}

function isConfirmation({ audience }: SealedDocument): boolean {
  return audienceKind(audience) === 'recipient';
}

/** Somebody's answers, with everything that they took back of them since. */
type Answered = FinishedAnswers & { readonly takenBack: readonly TakenBack[] };

async function withWhatWasTakenBack(db: Database, answers: readonly FinishedAnswers[]): Promise<readonly Answered[]> {
  const found: Answered[] = [];
  for (const one of answers) {
    const { proposal, wishes, signature } = one;
    const said = signature && { proposal: proposal.content, wishes, signedAt: signature.signedAt };
    found.push({ ...one, takenBack: said ? await withdrawalFacts(db, said) : [] });
  }
  return found;
}

/** What the child's people answered on later forms that are finished, since the first of these answers. */
async function laterAnswers(db: Database, agreementId: string, answers: readonly Answered[]) {
  const [since] = answers.flatMap(({ wishes }) => wishes.map(({ expressedAt }) => expressedAt)).sort();
  return since === undefined ? [] : listLaterAnswers(db, { agreementId, since });
}

/** The answers that a document is made from: its person's own, or everybody's. */
function answersIn(answers: readonly Answered[], { audience }: SealedDocument): readonly Answered[] {
  const [, personId] = /^(?:family|subject-access):(.*)$/s.exec(audience) ?? [];
  return personId === undefined ? answers : answers.filter(({ signing }) => signing.personId === personId);
}

/** A document that was sealed after somebody took something back says so itself. */
function takenBackSince(answers: readonly Answered[], sealedAt: string): SinceSealed['takenBack'] {
  const found = answers.flatMap(({ takenBack }) => {
    const last = takenBack.findLast(({ withdrew }) => withdrew.recordedAt > sealedAt);
    return last ? [{ at: last.withdrew.at, isAll: last.isAll }] : [];
  });
  const [first] = found.sort((one, other) => (one.at < other.at ? -1 : 1));
  return first ? { at: first.at, isAll: found.length === answers.length && found.every(({ isAll }) => isAll) } : null;
}

type SaidLine = { readonly personId: string; readonly lineId: string; readonly at: string };

function linesOf(answers: readonly Answered[], document: SealedDocument): readonly SaidLine[] {
  const [, recipientId] = /^recipient:(.*)$/s.exec(document.audience) ?? [];
  return answers.flatMap(({ signing, proposal, wishes }) =>
    wishes
      .filter(({ lineId }) => {
        const line = proposal.content.lines.find(({ id }) => id === lineId);
        return recipientId === undefined || line?.recipientId === recipientId;
      })
      .map(({ lineId, expressedAt }) => ({ personId: signing.personId, lineId, at: expressedAt })),
  );
}

/** Which of these lines were answered again since the last of them: when the first was, and whether all were. */
function answeredAgain(said: readonly SaidLine[], known: readonly SaidLine[]): SinceSealed['answeredAgain'] {
  const last = said
    .map(({ at }) => at)
    .sort()
    .at(-1);
  const later = known.filter(({ at }) => last !== undefined && at > last);
  const again = said.filter((line) => later.some((answer) => isSameLine(line, answer)));
  const first = later.find((answer) => said.some((line) => isSameLine(line, answer)));
  return first ? { at: first.at, isAll: again.length === said.length } : null;
}

function isSameLine(one: SaidLine, other: SaidLine): boolean {
  return one.personId === other.personId && one.lineId === other.lineId;
}
