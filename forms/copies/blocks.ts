import { type Block, plain, type TableRow, type Text } from '~/forms/copies/content';
import type { Wording } from '~/forms/definition';
import { fillPieces, type Piece } from '~/forms/values/pieces';
import { fill, listOf } from '~/forms/values/text';

/** Says a document's words: a key that the wording does not have is a bug, not an empty line. */
export type Say = {
  (key: string, values?: Readonly<Record<string, string>>): string;
  readonly language: string;
  /** "a, b and c" in that language. */
  readonly list: (words: readonly string[]) => string;
  /** The same where a value was typed by a member of staff, in English: it is read aloud as English. */
  readonly text: (key: string, values: Readonly<Record<string, string | Piece>>) => Text;
};

/** The words of a wording's documents, with values that every sentence may use. */
export function sayIn(wording: Wording, always: Readonly<Record<string, string>> = {}): Say {
  const sentenceOf = (key: string) => {
    const sentence = wording.documents[key];
    if (sentence === undefined) throw new Error(`The wording ${wording.language} has no documents.${key}`);
    return sentence;
  };
  const say = (key: string, values: Readonly<Record<string, string>> = {}) =>
    fill(sentenceOf(key), { ...always, ...values });
  return Object.assign(say, {
    language: wording.language,
    list: (words: readonly string[]) => listIn(wording, words),
    text: (key: string, values: Readonly<Record<string, string | Piece>>) =>
      fillPieces(sentenceOf(key), { ...always, ...values }),
  });
}

/** Things that hold an “and” themselves are told apart by a comma, in English: “feelings and behaviour, and health and medicine”. */
function listIn({ language, documents }: Wording, words: readonly string[]): string {
  const isTangled = /^en\b/.test(language) && words.some((word) => word.includes(' and '));
  const [last, ...before] = [words.at(-1) ?? '', ...words.slice(0, -1)];
  return isTangled && before.length > 0 ? `${before.join(', ')}, and ${last}` : listOf(words, documents.list_and);
}

/** What a member of staff typed, or the council worded: in English, whatever the document's language is. */
export function typed(text: string, { language }: Say): Piece {
  return /^en\b/.test(language) ? { text } : { text, lang: 'en-GB' };
}

/** Until somebody who speaks the language has read a translation, it says so in both languages. */
export function reviewNote({ review }: Wording): readonly Block[] {
  if (!review) return [];
  return [small(review.own), { type: 'paragraph', text: plain(review.english, 'en-GB'), small: true }];
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

/** A paragraph or a list of texts that may hold several languages. */
export function said(text: Text): Block {
  return { type: 'paragraph', text };
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
  return /[.!?…”"’')۔؟।።。！？]$/u.test(begun) ? begun : `${begun}.`;
}
