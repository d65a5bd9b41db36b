import {
  type Fields,
  LONGEST_TEXT,
  type ReadAnswers,
  sentValue,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';

/** What somebody does about a copy on its way to somebody from whom something is kept. */
export type ReleaseAnswers =
  | { readonly type: 'asked'; readonly checker: string; readonly note: string }
  | { readonly type: 'checked' | 'refused'; readonly note: string }
  | { readonly type: 'anew' };

/** Reads a step of a release. Refuses asking nobody, no answer, and a no without its reason. */
export function readRelease(fields: Fields): ReadAnswers<ReleaseAnswers> {
  const step = sentValue(fields, 'step');
  const note = textOf(fields, 'note');
  const errors = [...tooLong(fields, { note: LONGEST_TEXT })];
  if (step === 'anew') return { type: 'done', value: { type: 'anew' } };
  if (step === 'ask') {
    const checker = sentValue(fields, 'checker');
    if (!checker) errors.push({ field: 'checker', text: 'Choose who checks it' });
    return errors.length > 0 ? { type: 'wrong', errors } : { type: 'done', value: { type: 'asked', checker, note } };
  }
  const answer = sentValue(fields, 'answer');
  if (answer !== 'checked' && answer !== 'refused') {
    errors.push({ field: 'answer', text: 'Say whether it may be given' });
    return { type: 'wrong', errors };
  }
  if (answer === 'refused' && !note) errors.push({ field: 'note', text: 'Say what must be changed first' });
  return errors.length > 0 ? { type: 'wrong', errors } : { type: 'done', value: { type: answer, note } };
}
