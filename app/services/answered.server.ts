import type { OpenAgreement } from '~/app/services/agreements.server';
import { database } from '~/app/services/database.server';
import type { Database } from '~/db/connection';
import { findProposal } from '~/db/proposals';
import { listFinishedSignings } from '~/db/record-evidence';
import { type Answerer, waitsForNext } from '~/forms/agreement/next-person';
import type { Proposal } from '~/forms/agreement/proposal';

/** Who has answered a form, the first one first, and what was put to that person. */
export type AnsweredSoFar = { readonly people: readonly Answerer[]; readonly first: Proposal | null };

/** Who has answered a form so far. Nobody's answers are in it. */
export async function answeredSoFar(db: Database, agreementId: string): Promise<AnsweredSoFar> {
  const signings = await listFinishedSignings(db, agreementId);
  const first = signings[0] ? await findProposal(db, signings[0].proposalId) : null;
  return {
    people: signings.map(({ personId, person }) => ({ personId, name: person })),
    first: first?.content ?? null,
  };
}

/** Whether a form that somebody answered waits for another person, who was named and has not answered. */
export async function askedNextOf({ agreement }: Pick<OpenAgreement, 'agreement'>): Promise<boolean> {
  const { people } = await answeredSoFar(await database(), agreement.id);
  return waitsForNext(agreement.state, agreement.draft.who, people);
}

/** Who has answered a form so far, the first one first. Nobody's answers are in it. */
export async function answerersOf(agreementId: string): Promise<readonly Answerer[]> {
  return (await answeredSoFar(await database(), agreementId)).people;
}
