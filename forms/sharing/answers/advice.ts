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
import { readWhen } from '~/forms/agreement/answers/when';
import { ADVISERS, type AdviserId, FOLLOWED, type FollowedId, type KnownNames, namesIn } from '~/forms/sharing/advice';
import { isRealWords } from '~/forms/values/real-words';
import { listOf } from '~/forms/values/text';

export type AdviceAnswers = {
  readonly role: AdviserId;
  readonly from: string;
  readonly at: string;
  readonly summary: string;
  readonly namedNobody: boolean;
  readonly namedWhy: string;
  readonly followed: FollowedId;
  readonly why: string;
};

/**
 * Reads one piece of advice. Refuses no adviser, nothing written, no answer to whether it was followed, and advice not followed
 * without why. A summary that names somebody the record knows is taken as soon as it says why.
 */
export function readAdvice(fields: Fields, known: KnownNames, now: string): ReadAnswers<AdviceAnswers> {
  const role = optionOf(fields, 'role', ADVISERS);
  const followed = optionOf(fields, 'followed', FOLLOWED);
  const [summary, why, namedWhy] = [textOf(fields, 'summary'), textOf(fields, 'why'), textOf(fields, 'named_why')];
  const named = namesIn(summary, known);
  const at = readWhen(fields, 'at', now);
  const errors: FieldProblem[] = [...tooLong(fields, LONGEST)];
  if (!role) errors.push({ field: 'role', text: 'Say who gave the advice' });
  if (at.type === 'wrong') errors.push(...at.errors);
  if (!isRealWords(summary)) errors.push({ field: 'summary', text: 'Write down what was asked and advised' });
  if (named.length > 0 && !isRealWords(namedWhy)) errors.push({ field: 'named_why', text: askWhyNamed(named) });
  if (!followed) errors.push({ field: 'followed', text: 'Say whether the advice was followed' });
  if ((followed === 'no' || followed === 'partly') && !isRealWords(why)) {
    errors.push({ field: 'why', text: 'Say why it was not followed, or not all of it' });
  }
  if (errors.length > 0 || !role || !followed || at.type !== 'done') return { type: 'wrong', errors };
  const from = lineOf(fields, 'from');
  const names = { namedNobody: named.length === 0, namedWhy: named.length === 0 ? '' : namedWhy };
  return { type: 'done', value: { role, from, at: at.value, summary, ...names, followed, why } };
}

function askWhyNamed(named: readonly string[]): string {
  return `The summary names ${listOf(named.map((name) => `“${name}”`))}. Take it out, or say why it has to be there`;
}

const LONGEST = {
  from: LONGEST_LINE,
  summary: LONGEST_TEXT,
  named_why: LONGEST_TEXT,
  why: LONGEST_TEXT,
} as const;
