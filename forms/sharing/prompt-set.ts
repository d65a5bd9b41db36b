import type { Source } from '~/forms/deciders/sources';

/** Short questions from one document. They start empty, gate nothing, and may be answered “not known yet”. */
export type PromptSet = {
  readonly label: string;
  readonly source: Source;
  readonly unsure: string;
  readonly prompts: Readonly<Record<string, string>>;
};

/** The answer of somebody who does not know yet. It counts as an answer. */
export const NOT_KNOWN_YET = 'not_known_yet';
