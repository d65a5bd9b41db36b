import type { Fields, ReadAnswers } from '~/forms/agreement/answers/fields';
import { readPeople } from '~/forms/agreement/answers/people';
import { type PeopleHere, SOMEONE_ELSE } from '~/forms/agreement/answers/people/here';
import type { WhoIsAsked } from '~/forms/agreement/draft';
import type { Answerer } from '~/forms/agreement/next-person';
import { foldName } from '~/forms/values/names';

/** Who can be tapped where another person is asked: everybody but those who have answered. */
export function hereNext(here: PeopleHere, answered: readonly Answerer[]): PeopleHere {
  const ids = answered.map(({ personId }) => personId);
  return { ...here, child: here.child && ids.includes(here.child.personId) ? null : here.child, answered: ids };
}

/** Reads who is asked next, as `readPeople` does. Refuses whoever has answered, also where they are named as somebody new. */
export function readNextPerson(
  fields: Fields,
  here: PeopleHere,
  answered: readonly Answerer[],
): ReadAnswers<WhoIsAsked> {
  const read = readPeople(fields, hereNext(here, answered));
  if (read.type === 'wrong' || read.value.personId !== SOMEONE_ELSE) return read;
  const known = answered.find(({ name }) => foldName(name) === foldName(read.value.name));
  if (!known) return read;
  return { type: 'wrong', errors: [{ field: 'new_adult', text: `${known.name} has answered this form already` }] };
}
