import { type LocalDate, readDate } from '~/forms/values/dates';
import { cleanLine, cleanText } from '~/forms/values/text';

/** What a page sent: each name with all its values. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** One thing to put right, beside the field it belongs to. */
export type FieldProblem = { readonly field: string; readonly text: string };

/** What reading a page's answers gives: the answers, or everything that has to be put right. */
export type ReadAnswers<Value> =
  | { readonly type: 'done'; readonly value: Value }
  | { readonly type: 'wrong'; readonly errors: readonly FieldProblem[] };

/** Free text on a form is never longer than this many characters: more is asked to stand in the case file. */
export const LONGEST_TEXT = 20_000;
/** One line of text is never longer than this many characters. */
export const LONGEST_LINE = 200;

/** The first value of a field as one clean line; empty when it was not sent. */
export function lineOf(fields: Fields, name: string): string {
  return cleanLine(sentValue(fields, name));
}

/** The first value of a field as clean text; empty when it was not sent. */
export function textOf(fields: Fields, name: string): string {
  return cleanText(sentValue(fields, name));
}

/** The first value of a field exactly as it was sent; empty when it was not. */
export function sentValue(fields: Fields, name: string): string {
  return (Object.hasOwn(fields, name) ? fields[name]?.[0] : undefined) ?? '';
}

/** Every value of a field, in order. */
export function sentValues(fields: Fields, name: string): readonly string[] {
  return (Object.hasOwn(fields, name) ? fields[name] : undefined) ?? [];
}

/** The chosen option if it is one of a table's keys; null for none and for what is not on the form. */
export function optionOf<Key extends string>(
  fields: Fields,
  name: string,
  table: Readonly<Partial<Record<Key, unknown>>>,
): Key | null {
  const value = sentValue(fields, name);
  return isKeyOf(table, value) ? value : null;
}

/** Every chosen option that is one of a table's keys, each once. */
export function optionsOf<Key extends string>(
  fields: Fields,
  name: string,
  table: Readonly<Record<Key, unknown>>,
): readonly Key[] {
  return [...new Set(sentValues(fields, name))].filter((value): value is Key => isKeyOf(table, value));
}

/** A date from its three boxes: null where none was typed; what is wrong with it, as "{what} must …", beside its box. */
export function dateOf(fields: Fields, name: string, what: string): ReadAnswers<LocalDate | null> {
  const read = readDate({
    day: sentValue(fields, `${name}-day`),
    month: sentValue(fields, `${name}-month`),
    year: sentValue(fields, `${name}-year`),
  });
  switch (read.type) {
    case 'empty':
      return { type: 'done', value: null };
    case 'date':
      return { type: 'done', value: read.date };
    case 'wrong':
      return { type: 'wrong', errors: [{ field: `${name}-${read.part}`, text: `${what} ${read.why}` }] };
  }
}

/** Sentences for text that is longer than a form takes. */
export function tooLong(fields: Fields, names: Readonly<Record<string, number>>): readonly FieldProblem[] {
  return Object.entries(names).flatMap(([field, most]) => {
    const length = textOf(fields, field).length;
    return length > most
      ? [
          {
            field,
            text: `Use ${most.toLocaleString('en-GB')} characters or fewer. You wrote ${length.toLocaleString('en-GB')}`,
          },
        ]
      : [];
  });
}

function isKeyOf<Key extends string>(table: Readonly<Partial<Record<Key, unknown>>>, word: string): word is Key {
  return Object.hasOwn(table, word);
}
