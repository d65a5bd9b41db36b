import { type Fields, optionOf, type ReadAnswers } from '~/forms/agreement/answers/fields';
import { type FormContext, PLACES, PURPOSES } from '~/forms/agreement/context';

/** Reads the kind of work and the place. Refuses what is not on the form. */
export function readContext(fields: Fields): ReadAnswers<FormContext> {
  const purpose = optionOf(fields, 'purpose', PURPOSES);
  const place = optionOf(fields, 'place', PLACES);
  if (purpose && place) return { type: 'done', value: { purpose, place, lastDay: '' } };
  return {
    type: 'wrong',
    errors: [
      ...(purpose ? [] : [{ field: 'purpose', text: 'Say what kind of work this is' }]),
      ...(place ? [] : [{ field: 'place', text: 'Say where you are with the family' }]),
    ],
  };
}
