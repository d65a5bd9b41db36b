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
