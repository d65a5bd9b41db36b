import type { Choice } from '~/app/components/fields/choice';
import type { Topics } from '~/forms/agreement/topics';

/** What a form's questions say in one language. */
export type Questions = Readonly<
  Record<
    string,
    { readonly label: string; readonly hint?: string; readonly options?: Readonly<Record<string, string>> }
  >
>;

/** What one question says. Throws for a question that the form does not have. */
export function said(questions: Questions, id: string) {
  const question = questions[id];
  if (!question) throw new Error(`The form has no question ${id}`);
  return question;
}

/** A question's options as choices, in the form's own order. */
export function optionsSaid(
  questions: Questions,
  id: string,
  more: Readonly<Record<string, Partial<Choice>>> = {},
): readonly Choice[] {
  const options = said(questions, id).options ?? {};
  return Object.entries(options).map(([value, label]) => ({ value, label, ...more[value] }));
}

/** Topics as choices, by their short names. */
export function topicChoices(topics: Topics): readonly Choice[] {
  return Object.entries(topics).map(([value, { name }]) => ({ value, label: name }));
}

/** A table's rows as choices. */
export function choicesOf(table: Readonly<Record<string, { readonly label: string } | string>>): readonly Choice[] {
  return Object.entries(table).map(([value, row]) => ({ value, label: typeof row === 'string' ? row : row.label }));
}
