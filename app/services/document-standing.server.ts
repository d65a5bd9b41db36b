import { supersededConfirmations } from '~/app/services/confirmations.server';
import { type FinishedAnswers, gatherAnswers } from '~/app/services/record-answers.server';
import { withdrawalFacts } from '~/app/services/withdrawal-facts.server';
import { findAgreement } from '~/db/agreements';
import type { Database } from '~/db/connection';
import { findDocumentFor, type SealedDocument } from '~/db/documents';
import { findEnding } from '~/db/endings';
import { listLaterAnswers } from '~/db/record-evidence';
import { audienceKind } from '~/forms/copies/audience';
import { type DocumentStanding, documentStanding, type SinceSealed } from '~/forms/records/document-standing';

/**
 * How a sealed document stands now, by what it says: a person's own copy by that person's answers alone, so that nobody learns
 * from their copy what somebody else took back; a recipient's confirmation by what was confirmed to them; the office's by all.
 */
export async function standingOfDocument(db: Database, document: SealedDocument): Promise<DocumentStanding> {
  const { id, agreementId, audience, version, sealedAt } = document;
  const ending = await findEnding(db, agreementId);
  const newest = await findDocumentFor(db, agreementId, audience);
  const answers = await gatherAnswers(db, agreementId);
  const isConfirmation = audienceKind(audience) === 'recipient';
  return documentStanding({
    enteredInErrorAt: ending?.kind === 'entered_in_error' ? ending.recordedAt : null,
    takenBack: isConfirmation ? null : await takenBackSince(db, ofItsPerson(answers, document), sealedAt),
    newerVersionAt: newest && newest.version > version ? newest.sealedAt : null,
    answeredAgain: await answeredAgain(db, agreementId, linesOf(answers, document)),
    isNoLongerConfirmed: isConfirmation && (await supersededConfirmations(db, agreementId)).has(id),
  });
}

/** The answers that a document is made from: its person's own, or everybody's. */
function ofItsPerson(answers: readonly FinishedAnswers[], { audience }: SealedDocument): readonly FinishedAnswers[] {
  const [, personId] = /^(?:family|subject-access):(.*)$/s.exec(audience) ?? [];
  return personId === undefined ? answers : answers.filter(({ signing }) => signing.personId === personId);
}

/** A document that was sealed after somebody took something back says so itself. */
async function takenBackSince(
  db: Database,
  answers: readonly FinishedAnswers[],
  sealedAt: string,
): Promise<SinceSealed['takenBack']> {
  const found: { readonly at: string; readonly isAll: boolean }[] = [];
  for (const { proposal, wishes, signature } of answers) {
    if (!signature) continue;
    const said = { proposal: proposal.content, wishes, signedAt: signature.signedAt };
    const since = (await withdrawalFacts(db, said)).filter(({ withdrew }) => withdrew.recordedAt > sealedAt);
    const last = since.at(-1);
    if (last) found.push({ at: last.withdrew.at, isAll: last.isAll });
  }
  const [first] = found.sort((one, other) => (one.at < other.at ? -1 : 1));
  return first ? { at: first.at, isAll: found.length === answers.length && found.every(({ isAll }) => isAll) } : null;
}

type SaidLine = { readonly personId: string; readonly lineId: string; readonly at: string };

function linesOf(answers: readonly FinishedAnswers[], document: SealedDocument): readonly SaidLine[] {
  const [, recipientId] = /^recipient:(.*)$/s.exec(document.audience) ?? [];
  return ofItsPerson(answers, document).flatMap(({ signing, proposal, wishes }) =>
    wishes
      .filter(({ lineId }) => {
        const line = proposal.content.lines.find(({ id }) => id === lineId);
        return recipientId === undefined || line?.recipientId === recipientId;
      })
      .map(({ lineId, expressedAt }) => ({ personId: signing.personId, lineId, at: expressedAt })),
  );
}

/** Which of these lines were answered again on a later form that is finished: when the first was, and whether all were. */
async function answeredAgain(
  db: Database,
  agreementId: string,
  said: readonly SaidLine[],
): Promise<SinceSealed['answeredAgain']> {
  const last = said
    .map(({ at }) => at)
    .sort()
    .at(-1);
  const agreement = await findAgreement(db, agreementId);
  if (last === undefined || !agreement) return null;
  const later = await listLaterAnswers(db, { childId: agreement.childId, agreementId, since: last });
  const again = said.filter((line) => later.some((answer) => isSameLine(line, answer)));
  const first = later.find((answer) => said.some((line) => isSameLine(line, answer)));
  return first ? { at: first.at, isAll: again.length === said.length } : null;
}

function isSameLine(one: Pick<SaidLine, 'personId' | 'lineId'>, other: Pick<SaidLine, 'personId' | 'lineId'>): boolean {
  return one.personId === other.personId && one.lineId === other.lineId;
}
