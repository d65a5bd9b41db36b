import {
  type Fields,
  LONGEST_TEXT,
  type ReadAnswers,
  sentValue,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';

/** Who is chosen instead of whoever is expected to decide, by id, and why. */
export type DeciderAnswers = { readonly personId: string; readonly reason: string };

/** Reads who is chosen and why. Refuses no choice, somebody who is not on the page, and a choice without a reason. */
export function readDecider(fields: Fields, choosable: readonly string[]): ReadAnswers<DeciderAnswers> {
  const [personId, reason] = [sentValue(fields, 'decider'), textOf(fields, 'reason')];
  const errors = [
    ...(choosable.includes(personId) ? [] : [{ field: 'decider', text: 'Say who decides' }]),
    ...(reason ? [] : [{ field: 'reason', text: 'Say why you choose otherwise' }]),
    ...tooLong(fields, { reason: LONGEST_TEXT }),
  ];
  return errors.length > 0 ? { type: 'wrong', errors } : { type: 'done', value: { personId, reason } };
}
