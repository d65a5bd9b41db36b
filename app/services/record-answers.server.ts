import type { Database } from '~/db/connection';
import { type CopyWish, findCopyWish } from '~/db/copy-wishes';
import { findHandBack, type HandBack } from '~/db/hand-backs';
import { findProposal, type StoredProposal } from '~/db/proposals';
import { type FinishedSigning, listFinishedSignings } from '~/db/record-evidence';
import { listRecordFacts } from '~/db/record-facts';
import { findSignature, type Signature } from '~/db/signatures';
import { listWishes, type RecordedWish } from '~/db/wishes';
import { SIGNING_METHODS } from '~/forms/agreement/signing-methods';

/** One person's finished session with everything that was recorded of it. */
export type FinishedAnswers = {
  readonly signing: FinishedSigning;
  readonly proposal: StoredProposal;
  readonly wishes: readonly RecordedWish[];
  readonly signature: Signature | null;
  readonly copyWish: CopyWish | null;
  readonly handBack: HandBack | null;
  /** When an answer by telephone was confirmed in writing; null while it was not, and for every other answer. */
  readonly confirmedAt: string | null;
};

/** Everything that was said on an agreement, person by person, in the order in which they finished. */
export async function gatherAnswers(db: Database, agreementId: string): Promise<readonly FinishedAnswers[]> {
  const answers: FinishedAnswers[] = [];
  for (const signing of await listFinishedSignings(db, agreementId)) {
    const proposal = await findProposal(db, signing.proposalId);
    if (!proposal) throw new Error('A signing session without its proposal');
    const signature = await findSignature(db, signing.id);
    answers.push({
      signing,
      proposal,
      wishes: await listWishes(db, signing.id),
      signature,
      copyWish: await findCopyWish(db, signing.id),
      handBack: await findHandBack(db, signing.id),
      confirmedAt: signature && (await whenConfirmed(db, proposal.content.child.id, signature)),
    });
  }
  return answers;
}

/** When an answer by telephone was confirmed in writing; null while it was not, and for every other answer. */
export async function whenConfirmed(
  db: Database,
  childId: string,
  { id, method }: Pick<Signature, 'id' | 'method'>,
): Promise<string | null> {
  if (!SIGNING_METHODS[method].toBeConfirmed) return null;
  const facts = await listRecordFacts(db, childId);
  return facts.find((fact) => fact.type === 'confirmed' && fact.answerId === id)?.at ?? null;
}
