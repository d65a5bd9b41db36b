import { type Fields, type ReadAnswers, sentValue } from '~/forms/agreement/answers/fields';

/** Reads who asks for a copy of what is held: somebody of the family. */
export function readRequester(fields: Fields, people: readonly { readonly personId: string }[]): ReadAnswers<string> {
  const person = people.find(({ personId }) => personId === sentValue(fields, 'person'));
  if (person) return { type: 'done', value: person.personId };
  return { type: 'wrong', errors: [{ field: 'person', text: 'Say who asks' }] };
}
