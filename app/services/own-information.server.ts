import type { OpenAgreement } from '~/app/services/agreements.server';
import { answeredSoFar } from '~/app/services/answered.server';
import { database } from '~/app/services/database.server';
import { aroundPut, putAgain, stillToAsk } from '~/forms/agreement/next-person';
import type { TopicId } from '~/forms/agreement/topics';
import {
  type AdultNamed,
  aroundForm,
  ownInformationWarnings,
  whoseInformation,
} from '~/forms/agreement/whose-information';
import { listOf } from '~/forms/values/text';

/** Whose own information a form holds, for the page before somebody is asked. It warns, and stops nothing. */
export type OwnInformation = {
  readonly warnings: readonly string[];
  /** The adults of each topic that holds their own, in words. */
  readonly whose: Readonly<Record<TopicId, string>>;
};

/** Whose own information a form holds as it would be put now; once somebody has answered it, as it was put first. */
export async function ownInformationOn(opened: OpenAgreement): Promise<OwnInformation> {
  const { agreement } = opened;
  const { people, first } = await answeredSoFar(await database(), agreement.id);
  const around = first ? aroundPut(first) : aroundForm(opened);
  const whose = whoseInformation(first ? putAgain(first, agreement.draft.who) : agreement.draft, around);
  const asked = [...people.map(({ personId }) => personId), agreement.draft.who?.personId ?? ''];
  const namesOf = (ids: readonly string[]) =>
    listOf(around.adults.filter(({ personId }) => ids.includes(personId)).map(({ name }) => name));
  return {
    warnings: ownInformationWarnings(whose, around, asked),
    whose: Object.fromEntries(
      Object.entries(whose).flatMap(([topic, ids]) => (ids.length > 0 ? [[topic, namesOf(ids)]] : [])),
    ),
  };
}

/** The adults whose own information is on a form that somebody answered, and who have not been asked about it. */
export async function adultsToAsk(agreementId: string): Promise<readonly AdultNamed[]> {
  const { people, first } = await answeredSoFar(await database(), agreementId);
  return first ? stillToAsk(first, people) : [];
}
