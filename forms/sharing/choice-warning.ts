import type { Source } from '~/forms/deciders/sources';
import type { LineBasis } from '~/forms/sharing/line-basis';

/** What is said of a choice. Nothing blocks: `must_explain` asks for words, of which “not known yet” are some. */
export type ChoiceWarning = {
  readonly about: keyof LineBasis | 'guidance';
  readonly level: 'info' | 'warning' | 'must_explain';
  readonly text: string;
  readonly source: Source;
};
