import { type Draft, EMPTY_DRAFT, type WhoIsAsked } from '~/forms/agreement/draft';
import type { Proposal } from '~/forms/agreement/proposal';
import type { AgreementState } from '~/forms/agreement/state';
import { asCouncilSays } from '~/forms/agreement/topics';
import type { AdultNamed, FormAround } from '~/forms/agreement/whose-information';

/** Somebody who has given their answers on a form. */
export type Answerer = { readonly personId: string; readonly name: string };

/** Whether a form that somebody answered waits for another person, who was named and has not answered. */
export function waitsForNext(
  state: AgreementState,
  who: Pick<WhoIsAsked, 'personId'> | null,
  answered: readonly Answerer[],
): boolean {
  return state === 'complete' && who !== null && !hasAnswered(answered, who.personId);
}

/** Whether somebody has answered a form already: everybody answers it once, and says more on a new one. */
export function hasAnswered(answered: readonly Answerer[], personId: string): boolean {
  return answered.some((one) => one.personId === personId);
}

/** What is put to another person: what was put to the first one, line by line, with nothing changed but who is asked. */
export function putAgain(first: Proposal, who: WhoIsAsked | null): Draft {
  const { why, recipients, lines, office } = first;
  const about = Object.fromEntries(lines.map((line) => [line.topic, line.about ?? []]));
  return { ...EMPTY_DRAFT, context: office.context, why, recipients, about, who, views: office.views };
}

/** The adults whose own information is on a form, and who have not been asked: nobody else can agree to it. */
export function stillToAsk(first: Proposal, answered: readonly Answerer[]): readonly AdultNamed[] {
  return (first.office.adults ?? []).filter(({ personId }) => !hasAnswered(answered, personId));
}

/**
 * The topics as they were put first, in the council's own words (another person may read another language), the adults whose own
 * information they hold, and whether the child was not born yet.
 */
export function aroundPut({ topics, office }: Proposal): FormAround {
  const notBorn = office.views.told === 'not_born';
  return { topics: asCouncilSays(topics), adults: office.adults ?? [], notBorn };
}
