import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  optionOf,
  type ReadAnswers,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { mayBeSignedAs, type SignedAs, type SigningMethod } from '~/forms/agreement/signing-methods';

/** What the practitioner saw when the tablet came back. Office copy only. */
export type HandBackAnswers = {
  readonly howSigned: 'alone' | 'helped' | 'pressed' | 'not_seen';
  readonly detail: string | null;
  readonly ownWords: string | null;
  /** What they saw where the signature does not say it all; null where it does. */
  readonly signedAs?: SignedAs | null;
  readonly witnessName?: string | null;
};

const HOW = { alone: true, helped: true, pressed: true, not_seen: true } as const;

/**
 * Reads the answers after the hand-back, of somebody who finished their pages by a method. Refuses no answer, and pressure or
 * help without a word about it. That a drawing is a mark, or why nothing is signed, may be said and never has to be.
 */
export function readHandBack(fields: Fields, method: SigningMethod): ReadAnswers<HandBackAnswers> {
  const how = readHowSigned(fields);
  const errors: FieldProblem[] = [
    ...(how.type === 'wrong' ? how.errors : []),
    ...tooLong(fields, { own_words: LONGEST_TEXT, witness_name: LONGEST_LINE }),
  ];
  if (errors.length > 0 || how.type !== 'done') return { type: 'wrong', errors };
  const signedAs = optionOf(fields, 'signed_as', mayBeSignedAs(method));
  const witnessName = signedAs ? lineOf(fields, 'witness_name') : '';
  const ownWords = textOf(fields, 'own_words');
  const more = { ownWords: ownWords || null, signedAs, witnessName: witnessName || null };
  return { type: 'done', value: { ...how.value, ...more } };
}

/** Reads whether they answered by themselves, and what was seen. */
export function readHowSigned(fields: Fields): ReadAnswers<Pick<HandBackAnswers, 'howSigned' | 'detail'>> {
  const errors: FieldProblem[] = [];
  const howSigned = optionOf(fields, 'how_signed', HOW);
  const detail = textOf(fields, 'detail');
  if (!howSigned) errors.push({ field: 'how_signed', text: 'Say if they answered by themselves' });
  if ((howSigned === 'helped' || howSigned === 'pressed') && !detail) {
    errors.push({ field: 'detail', text: 'Say what you saw' });
  }
  errors.push(...tooLong(fields, { detail: LONGEST_TEXT }));
  if (errors.length > 0 || !howSigned) return { type: 'wrong', errors };
  return { type: 'done', value: { howSigned, detail: detail || null } };
}
