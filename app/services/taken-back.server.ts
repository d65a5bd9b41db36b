import { today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { type FinishedAnswers, gatherAnswers } from '~/app/services/record-answers.server';
import { takenBackInWords } from '~/app/services/record-words';
import { withdrawalFacts } from '~/app/services/withdrawal-facts.server';
import type { AgreementListed } from '~/db/agreement-lists';
import type { Database } from '~/db/connection';
import { listPutsAndAnswers } from '~/db/puts-and-answers';
import { listRecordFactsOfMany } from '~/db/record-facts';
import { factsKnownOn } from '~/forms/agreement/record-events';
import { type HowMuch, takenBackOnForm } from '~/forms/agreement/taken-back';
import { groupsOf } from '~/forms/values/groups';

/** What the people of a form took back since, each in a sentence. */
export async function takenBackSentences(
  db: Database,
  answers: readonly FinishedAnswers[],
): Promise<readonly string[]> {
  const sentences: string[] = [];
  for (const { proposal, wishes, signature } of answers) {
    if (!signature) continue;
    const said = { proposal: proposal.content, wishes, signedAt: signature.signedAt };
    sentences.push(...(await withdrawalFacts(db, said)).map(takenBackInWords));
  }
  return sentences;
}

/** The same of one form, by its id. */
export async function takenBackOfForm(agreementId: string): Promise<readonly string[]> {
  const db = await database();
  return takenBackSentences(db, await gatherAnswers(db, agreementId));
}

/** A form of a list, with how much of it was taken back. */
export type FormListed = AgreementListed & { readonly takenBack: HowMuch | null };

/**
 * The forms of a list, each with how much of it was taken back: three questions to the database at most, however many forms. In a
 * visit nothing is said of it: somebody may look over a shoulder.
 */
export async function withTakenBack(
  db: Database,
  { visitChildId }: { readonly visitChildId: string | null },
  forms: readonly AgreementListed[],
): Promise<readonly FormListed[]> {
  if (visitChildId !== null) return forms.map((form) => ({ ...form, takenBack: null }));
  const childIds = [...new Set(forms.map(({ childId }) => childId))];
  const facts = groupsOf(await listRecordFactsOfMany(db, childIds), ({ childId }) => childId);
  const withdrawn = childIds.filter((id) => facts.get(id)?.some(({ fact }) => fact.type === 'withdrew'));
  const answers = groupsOf(await listPutsAndAnswers(db, withdrawn), ({ agreementId }) => agreementId);
  return forms.map((form) => {
    const kept = (facts.get(form.childId) ?? []).map(({ fact }) => fact);
    return { ...form, takenBack: takenBackOnForm(answers.get(form.id) ?? [], factsKnownOn(kept, today())) };
  });
}
