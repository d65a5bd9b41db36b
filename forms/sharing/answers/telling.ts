import {
  dateOf,
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  optionOf,
  type ReadAnswers,
  sentValue,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { readWhen } from '~/forms/agreement/answers/when';
import type { Telling } from '~/forms/sharing/decision';
import { NOT_TOLD_REASONS } from '~/forms/sharing/not-told-reasons';
import { londonDate } from '~/forms/values/dates';
import { isRealWords } from '~/forms/values/real-words';

/** What may be said about telling somebody: not telling stands as large as telling. */
export const TOLD_ANSWERS = {
  told: 'They were told',
  to_tell: 'They will be told later',
  not_told: 'They are still not told',
} as const;

/** The choice of somebody who is on no list. */
export const SOMEBODY_ELSE = 'somebody_else';

/**
 * Reads whether one person of the family was told of a decision. Refuses nobody named, a day to look again that is past, not telling
 * without a reason (E3), and "another reason" without words.
 */
export function readTelling(fields: Fields, offered: readonly string[], now: string): ReadAnswers<Telling> {
  const chosen = sentValue(fields, 'who');
  const who = chosen === SOMEBODY_ELSE ? lineOf(fields, 'who_else') : (offered.find((name) => name === chosen) ?? '');
  const told = optionOf(fields, 'told', TOLD_ANSWERS);
  const errors: FieldProblem[] = [
    ...tooLong(fields, { who_else: LONGEST_LINE, by: LONGEST_LINE, told_words: LONGEST_TEXT, words: LONGEST_TEXT }),
  ];
  if (!who) errors.push({ field: chosen === SOMEBODY_ELSE ? 'who_else' : 'who', text: 'Say who it is about' });
  const about = told ? HOW[told](fields, now) : null;
  if (!about) errors.push({ field: 'told', text: 'Say whether they were told' });
  else if (about.type === 'wrong') errors.push(...about.errors);
  if (errors.length > 0 || !told || about?.type !== 'done') return { type: 'wrong', errors };
  return { type: 'done', value: { who, told, ...about.value } };
}

type About = Omit<Telling, 'who' | 'told'>;

const NOTHING: About = { at: null, by: '', reason: null, words: '', lookAgainOn: null };

const HOW = { told: readTold, to_tell: readLater, not_told: readNotTold } as const;

function readTold(fields: Fields, now: string): ReadAnswers<About> {
  const at = readWhen(fields, 'at', now);
  const by = lineOf(fields, 'by');
  if (at.type === 'wrong') return at;
  if (!by) return { type: 'wrong', errors: [{ field: 'by', text: 'Say who told them' }] };
  return { type: 'done', value: { ...NOTHING, at: at.value, by, words: textOf(fields, 'told_words') } };
}

function readLater(fields: Fields, now: string): ReadAnswers<About> {
  const on = readDayToCome(fields, 'tell_on', 'The day to tell them', now);
  return on.type === 'wrong' ? on : { type: 'done', value: { ...NOTHING, lookAgainOn: on.value } };
}

function readNotTold(fields: Fields, now: string): ReadAnswers<About> {
  const reason = optionOf(fields, 'reason', NOT_TOLD_REASONS);
  const words = textOf(fields, 'words');
  const on = readDayToCome(fields, 'look_again', 'The day to look again', now);
  const errors: FieldProblem[] = on.type === 'wrong' ? [...on.errors] : [];
  if (!reason) errors.push({ field: 'reason', text: 'Say why they are not told' });
  if (reason === 'other' && !isRealWords(words)) errors.push({ field: 'words', text: 'Say the reason in words' });
  if (errors.length > 0 || on.type !== 'done') return { type: 'wrong', errors };
  return { type: 'done', value: { ...NOTHING, reason, words, lookAgainOn: on.value } };
}

function readDayToCome(fields: Fields, name: string, what: string, now: string): ReadAnswers<string | null> {
  const on = dateOf(fields, name, what);
  if (on.type === 'wrong' || on.value === null || on.value > londonDate(now)) return on;
  return { type: 'wrong', errors: [{ field: name, text: `${what} must be after today` }] };
}
