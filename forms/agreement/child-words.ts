import type { Role } from '~/forms/access/roles';
import type { LocalDate } from '~/forms/values/dates';

/** Who may see a child's words, as the child says. Until they were asked, the office alone. */
export const MAY_SEE = {
  office: 'Only the people at the council who help them',
  family: 'Their family too',
  named: 'Only people they name',
} as const satisfies Record<string, string>;

export type MaySee = keyof typeof MAY_SEE;

/**
 * What a child said, or what they drew as they explain it; or that they were told what was decided. `maySee` is null where the
 * child was not asked: then the words are for the office alone. Nothing of it stands on anybody's copy.
 */
export type ChildWords =
  | {
      readonly type: 'said';
      readonly said: string;
      /** What they drew, in their words; empty where they drew nothing. */
      readonly drew: string;
      /** What a picture of the drawing shows, in the worker's words, for whoever cannot see it; empty where none is kept. */
      readonly shows: string;
      readonly maySee: MaySee | null;
      readonly named: string;
    }
  | {
      readonly type: 'told';
      readonly on: LocalDate;
      readonly by: string;
      /** What was decided, as it was told to them. */
      readonly what: string;
      /** What they said to it. */
      readonly reply: string;
    };

/** What one reader is shown of a child's words: nothing where the child did not allow it, and then whom the child named. */
export type ShownWords = { readonly words: ChildWords | null; readonly hasDrawing: boolean; readonly onlyFor: string };

/** A member of staff who opens a child's words, and whether it was they who wrote them down. */
export type WordsReader = { readonly name: string; readonly role: Role; readonly wroteThem: boolean };

/**
 * Whether a colleague of the child's team may see what the child said or drew: where only people they name may, nobody but whoever
 * wrote it down, staff who are named, and a safeguarding manager, which the child is told when they are asked. Nobody who is
 * not staff sees any of it here, whatever the answer: a family is shown it by a person.
 */
export function mayRead(words: ChildWords, reader: WordsReader): boolean {
  if (words.type === 'told' || words.maySee !== 'named') return true;
  if (reader.wroteThem || reader.role === 'safeguarding-manager') return true;
  return inWords(words.named).includes(inWords(reader.name));
}

function inWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []).join(' ')} `;
}
