import type { Database } from '~/db/connection';
import { type CopyWish, findCopyWish } from '~/db/copy-wishes';
import { findHandBack, type HandBack } from '~/db/hand-backs';
import { findProposal, type StoredProposal } from '~/db/proposals';
import { type FinishedSigning, listFinishedSignings } from '~/db/record-evidence';
import { findSignature, type Signature } from '~/db/signatures';
import { listWishes, type RecordedWish } from '~/db/wishes';

/** One person's finished session with everything that was recorded of it. */
export type FinishedAnswers = {
  readonly signing: FinishedSigning;
  readonly proposal: StoredProposal;
  readonly wishes: readonly RecordedWish[];
  readonly signature: Signature | null;
  readonly copyWish: CopyWish | null;
  readonly handBack: HandBack | null;
};

/** Everything that was said on an agreement, person by person, in the order in which they finished. */
export async function gatherAnswers(db: Database, agreementId: string): Promise<readonly FinishedAnswers[]> {
  const answers: FinishedAnswers[] = [];
  for (const signing of await listFinishedSignings(db, agreementId)) {
    const proposal = await findProposal(db, signing.proposalId);
    if (!proposal) throw new Error('A signing session without its proposal');
    answers.push({
      signing,
      proposal,
      wishes: await listWishes(db, signing.id),
      signature: await findSignature(db, signing.id),
      copyWish: await findCopyWish(db, signing.id),
      handBack: await findHandBack(db, signing.id),
    });
  }
  return answers;
}
