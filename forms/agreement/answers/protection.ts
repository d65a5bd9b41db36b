import {
  type FieldProblem,
  type Fields,
  LONGEST_TEXT,
  optionOf,
  type ReadAnswers,
  sentValue,
  sentValues,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { type Barred, PROTECTED_KINDS, type ProtectedKind } from '~/forms/copies/protected-details';
import { FEWEST_LETTERS, lettersIn } from '~/forms/copies/protected-strings';
import { cleanLine } from '~/forms/values/text';

/** A detail to protect, as the page sent it; or one that need not be protected any more. */
export type ProtectionAnswers =
  | {
      readonly type: 'protect';
      readonly kind: ProtectedKind;
      readonly words: readonly string[];
      readonly barred: readonly Barred[];
      readonly why: string;
    }
  | { readonly type: 'end'; readonly detailId: string; readonly why: string };

type Known = {
  readonly family: readonly { readonly personId: string; readonly name: string }[];
  /** The details that can end. */
  readonly kept: readonly { readonly id: string }[];
};

/** Reads what is kept from whom, and why; or which detail ends, and why. Refuses what would protect nothing, or everything. */
export function readProtection(fields: Fields, known: Known): ReadAnswers<ProtectionAnswers> {
  return sentValue(fields, 'step') === 'end' ? readEnd(fields, known) : readDetail(fields, known);
}

/** The field in which the reason for ending one detail is typed. */
export function endField(detailId: string): string {
  return `end_${detailId}`;
}

function readEnd(fields: Fields, { kept }: Known): ReadAnswers<ProtectionAnswers> {
  const detailId = sentValue(fields, 'detail');
  const field = endField(detailId);
  const why = textOf(fields, field);
  const errors: readonly FieldProblem[] = [
    ...(kept.some(({ id }) => id === detailId) ? [] : [{ field: '', text: 'This detail is not protected any more' }]),
    ...(why ? [] : [{ field, text: 'Say why it need not be protected any more' }]),
    ...tooLong(fields, { [field]: LONGEST_TEXT }),
  ];
  return errors.length > 0 ? { type: 'wrong', errors } : { type: 'done', value: { type: 'end', detailId, why } };
}

function readDetail(fields: Fields, { family }: Known): ReadAnswers<ProtectionAnswers> {
  const kind = optionOf(fields, 'kind', PROTECTED_KINDS);
  const kept = linesIn(fields, 'words');
  const barred = readBarred(fields, family);
  const why = textOf(fields, 'why');
  const short = kept.find((line) => lettersIn(line) < FEWEST_LETTERS);
  const errors: readonly FieldProblem[] = [
    ...(kind ? [] : [{ field: 'kind', text: 'Say what it is' }]),
    ...(kept.length > 0 ? [] : [{ field: 'words', text: 'Write the words that must not reach them' }]),
    ...(short === undefined
      ? []
      : [
          { field: 'words', text: `“${short}” is too short: it would be found in almost every text. Write more of it` },
        ]),
    ...(barred.length > 0 ? [] : [{ field: 'barred', text: 'Say whom it is kept from' }]),
    ...(why ? [] : [{ field: 'why', text: 'Say why it is not safe for them to know' }]),
    ...tooLong(fields, { words: LONGEST_TEXT, names: LONGEST_TEXT, why: LONGEST_TEXT }),
  ];
  if (errors.length > 0 || !kind) return { type: 'wrong', errors };
  return { type: 'done', value: { type: 'protect', kind, words: kept, barred, why } };
}

/** Whoever lives with somebody learns what they are told: it is kept from the household as from them. */
function readBarred(fields: Fields, family: Known['family']): readonly Barred[] {
  const chosen = sentValues(fields, 'barred');
  const household = sentValues(fields, 'household');
  const others = linesIn(fields, 'names').map((name) => ({ personId: null, name }));
  const isNamed = others.length > 0 || family.some(({ personId }) => chosen.includes(personId));
  if (!isNamed) return [];
  const ofFamily = family.filter(({ personId }) => chosen.includes(personId) || household.includes(personId));
  return [...ofFamily.map(({ personId, name }) => ({ personId, name })), ...others];
}

function linesIn(fields: Fields, name: string): readonly string[] {
  return [...new Set(textOf(fields, name).split('\n').map(cleanLine))].filter((line) => line !== '');
}
