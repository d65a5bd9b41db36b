import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { marksOfDocuments } from '~/app/services/document-standing.server';
import { receiptsAmong } from '~/app/services/receipts.server';
import { gatherAnswers } from '~/app/services/record-answers.server';
import { documentInWords } from '~/app/services/record-words';
import { listDocuments } from '~/db/documents';
import { listJobs } from '~/db/jobs';
import { type Audience, audienceKind } from '~/forms/copies/audience';
import type { DocumentMark } from '~/forms/records/document-mark';

/** A copy of one agreement, sealed or still being made. */
export type CopyMade = {
  readonly documentId: string;
  readonly name: string;
  readonly reference: string;
  /** Where it no longer says what holds. In a visit only on a confirmation: somebody may look over a shoulder. */
  readonly mark: DocumentMark | null;
};

/**
 * The copies that are sealed, each with whom it is for; how many are being made; and why others cannot be made yet. Where
 * several people answered and one of them may be looking on (`inVisit`), only the copy of the one who answered last is named:
 * a confirmation to a recipient tells what somebody else said.
 */
export async function copiesMade(
  agreementId: string,
  inVisit = false,
): Promise<{ readonly sealed: readonly CopyMade[]; readonly waiting: number; readonly problems: readonly string[] }> {
  const db = await database();
  const proposals = (await gatherAnswers(db, agreementId)).map(({ proposal }) => proposal.content);
  const only = inVisit && proposals.length > 1 ? `family:${proposals.at(-1)?.person.id}` : null;
  const documents = (await listDocuments(db, agreementId)).filter(({ audience }) => isNamed(audience, only));
  const jobs = (await listJobs(db, agreementId)).filter(({ kind, doneAt }) => kind === 'seal' && doneAt === null);
  const receipts = await receiptsAmong(db, agreementId);
  const marks = await marksOfDocuments(db, agreementId);
  const at = now();
  return {
    sealed: documents.map(({ id, reference, audience, version }) => ({
      documentId: id,
      reference,
      mark: !inVisit || audienceKind(audience) === 'recipient' ? (marks.get(id) ?? null) : null,
      name: documentInWords({ audience, version }, proposals, receipts),
    })),
    waiting: jobs.filter(({ lastError, runAt }) => lastError === null && runAt <= at).length,
    problems: [...new Set(jobs.flatMap(({ lastError }) => lastError ?? []))],
  };
}

function isNamed(audience: Audience, only: string | null): boolean {
  return only === null || audience === only;
}
