import { type Block, plain, type TableRow, type Text } from '~/forms/copies/content';
import type { Wording } from '~/forms/definition';
import { fill } from '~/forms/values/text';

/** Says a document's words: a key that the wording does not have is a bug, not an empty line. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

/** The words of a wording's documents, with values that every sentence may use. */
export function sayIn(wording: Wording, always: Readonly<Record<string, string>> = {}): Say {
  return (key, values = {}) => {
    const sentence = wording.documents[key];
    if (sentence === undefined) throw new Error(`The wording ${wording.language} has no documents.${key}`);
    return fill(sentence, { ...always, ...values });
  };
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { type: 'heading', level, text: plain(text) };
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', text: plain(text) };
}

export function small(text: string): Block {
  return { type: 'paragraph', text: plain(text), small: true };
}

export function bullets(items: readonly string[]): Block {
  return { type: 'list', ordered: false, items: items.map((item) => plain(item)) };
}

export function row(...cells: readonly (string | Text)[]): TableRow {
  return { cells: cells.map((cell) => (typeof cell === 'string' ? plain(cell) : cell)) };
}

/** A heading with one paragraph under it. */
export function section(title: string, text: string): readonly Block[] {
  return [heading(2, title), paragraph(text)];
}

/** Titled words as they were shown, in a table. */
export function shownTable(
  caption: string,
  header: readonly [string, string],
  parts: readonly { readonly title: string; readonly text: string }[],
): Block {
  return {
    type: 'table',
    caption: plain(caption),
    header: header.map((cell) => plain(cell)),
    rows: parts.map(({ title, text }) => row(title, text)),
    rowHeaders: true,
    widths: [26, 74],
  };
}

/** A phrase as a sentence of its own: "so that Maya gets help" reads "So that Maya gets help." */
export function asSentence(phrase: string): string {
  const begun = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  return /[.!?…”"’')]$/u.test(begun) ? begun : `${begun}.`;
}
