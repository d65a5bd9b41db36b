import {
  type FieldProblem,
  type Fields,
  LONGEST_TEXT,
  optionOf,
  type ReadAnswers,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';

/** What the practitioner saw when the tablet came back. Office copy only. */
export type HandBackAnswers = {
  readonly howSigned: 'alone' | 'helped' | 'pressed' | 'not_seen';
  readonly detail: string | null;
  readonly ownWords: string | null;
};

const HOW = { alone: true, helped: true, pressed: true, not_seen: true } as const;

/** Reads the answers after the hand-back. Refuses no answer, and pressure or help without a word about it. */
export function readHandBack(fields: Fields): ReadAnswers<HandBackAnswers> {
  const errors: FieldProblem[] = [];
  const howSigned = optionOf(fields, 'how_signed', HOW);
  const detail = textOf(fields, 'detail');
  if (!howSigned) errors.push({ field: 'how_signed', text: 'Say if they answered by themselves' });
  if ((howSigned === 'helped' || howSigned === 'pressed') && !detail) {
    errors.push({ field: 'detail', text: 'Say what you saw' });
  }
  errors.push(...tooLong(fields, { detail: LONGEST_TEXT, own_words: LONGEST_TEXT }));
  if (errors.length > 0 || !howSigned) return { type: 'wrong', errors };
  const ownWords = textOf(fields, 'own_words');
  return { type: 'done', value: { howSigned, detail: detail || null, ownWords: ownWords || null } };
}
