import {
  type FieldProblem,
  type Fields,
  LONGEST_TEXT,
  optionOf,
  type ReadAnswers,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { VERDICTS, type VerdictId } from '~/forms/sharing/manager-look';
import { isRealWords } from '~/forms/values/real-words';

export type LookAnswers = { readonly verdict: VerdictId; readonly words: string };

/** Reads what a manager says of a decision. Refuses no verdict, and a verdict without words: a tick alone helps nobody. */
export function readLook(fields: Fields): ReadAnswers<LookAnswers> {
  const verdict = optionOf(fields, 'verdict', VERDICTS);
  const words = textOf(fields, 'words');
  const errors: FieldProblem[] = [...tooLong(fields, { words: LONGEST_TEXT })];
  if (!verdict) errors.push({ field: 'verdict', text: 'Say whether you agree' });
  if (!isRealWords(words)) errors.push({ field: 'words', text: 'Say in words what you think of it' });
  return errors.length > 0 || !verdict ? { type: 'wrong', errors } : { type: 'done', value: { verdict, words } };
}
