import type { LocalDate } from '~/forms/values/dates';

/** A telephone call in which somebody gave their answers: to which number, how they were known, and what was read to them. */
export type Call = {
  readonly number: string;
  readonly identityCheck: string;
  /** The form, its version and its language: the script is its wording. */
  readonly script: string;
};

/** What is particular to answers that a practitioner took down; empty for what the person did on their own pages. */
export type SigningDetails = {
  /** What they said, as they said it. */
  readonly exactWords: string;
  /** A second worker who heard it, or whoever saw the mark: may be named, and never has to be. */
  readonly witness: string;
  /** Why there is no signature, or how their wishes were shown. */
  readonly why: string;
  readonly call: Call | null;
  /** By when what was said by telephone is confirmed in writing, and by which way that is safe for them. */
  readonly confirmBy: LocalDate | null;
  readonly confirmHow: string;
};

export const NO_DETAILS: SigningDetails = {
  exactWords: '',
  witness: '',
  why: '',
  call: null,
  confirmBy: null,
  confirmHow: '',
};
