import {
  type FieldProblem,
  type Fields,
  LONGEST_TEXT,
  optionOf,
  type ReadAnswers,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { readWhen } from '~/forms/agreement/answers/when';
import { IMPACT, type Impact } from '~/forms/sharing/impact';
import { isRealWords } from '~/forms/values/real-words';

export type ReceiptAnswers = { readonly at: string; readonly words: string };
export type NoticeAnswers = { readonly told: keyof typeof WAS_TOLD; readonly words: string; readonly at: string };
export type ImpactAnswers = { readonly changed: Impact; readonly words: string };

/** Reads how a recipient said that something arrived. Refuses no words, and a time still to come. */
export function readReceipt(fields: Fields, now: string): ReadAnswers<ReceiptAnswers> {
  const at = readWhen(fields, 'received', now);
  const words = textOf(fields, 'receipt');
  const errors: FieldProblem[] = words ? [] : [{ field: 'receipt', text: 'Say who told you that it arrived, and how' }];
  if (at.type === 'wrong') errors.push(...at.errors);
  errors.push(...tooLong(fields, { receipt: LONGEST_TEXT }));
  if (errors.length > 0 || at.type !== 'done') return { type: 'wrong', errors };
  return { type: 'done', value: { at: at.value, words } };
}

/** Whether a recipient was told how to keep what they got, as the page asks it afterwards. */
export const WAS_TOLD = { told: 'Yes', not_told: 'No' } as const satisfies Record<string, string>;

/** Reads whether a recipient was told how to keep what they got. Refuses no answer, a no without why, and a time still to come. */
export function readNotice(fields: Fields, now: string): ReadAnswers<NoticeAnswers> {
  const told = optionOf(fields, 'was_told', WAS_TOLD);
  const words = told === 'not_told' ? textOf(fields, 'not_told_why') : '';
  const at = readWhen(fields, 'noticed', now);
  const errors: FieldProblem[] = told ? [] : [{ field: 'was_told', text: 'Say whether they were told' }];
  if (told === 'not_told' && !isRealWords(words)) errors.push({ field: 'not_told_why', text: 'Say why not' });
  if (at.type === 'wrong') errors.push(...at.errors);
  errors.push(...tooLong(fields, { not_told_why: LONGEST_TEXT }));
  if (errors.length > 0 || !told || at.type !== 'done') return { type: 'wrong', errors };
  return { type: 'done', value: { told, words, at: at.value } };
}

/** Reads what changed for the child. A change has to be put in words; that nothing changed, or is not known yet, does not. */
export function readImpact(fields: Fields): ReadAnswers<ImpactAnswers> {
  const changed = optionOf(fields, 'changed', IMPACT);
  const words = textOf(fields, 'impact');
  const errors: FieldProblem[] = [];
  if (!changed) errors.push({ field: 'changed', text: 'Say what changed for the child' });
  if ((changed === 'better' || changed === 'worse') && !isRealWords(words)) {
    errors.push({ field: 'impact', text: 'Say in words what changed' });
  }
  errors.push(...tooLong(fields, { impact: LONGEST_TEXT }));
  if (errors.length > 0 || !changed) return { type: 'wrong', errors };
  return { type: 'done', value: { changed, words } };
}
