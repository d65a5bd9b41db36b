import {
  dateOf,
  type FieldProblem,
  type Fields,
  LONGEST_TEXT,
  optionOf,
  optionsOf,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { promptField, tellingField } from '~/forms/sharing/answers/names';
import type { SharingDecision, Telling } from '~/forms/sharing/decision';
import { GROUNDS } from '~/forms/sharing/grounds';
import { NOT_ASKED_REASONS } from '~/forms/sharing/not-asked-reasons';
import { NOT_TOLD_REASONS } from '~/forms/sharing/not-told-reasons';
import { NOT_KNOWN_YET } from '~/forms/sharing/prompt-set';
import { PROMPT_SETS, type PromptSetId, promptKey } from '~/forms/sharing/prompt-sets';
import { THRESHOLDS } from '~/forms/sharing/thresholds';
import { keysOf } from '~/forms/values/keys';

/** Whether somebody of the family was told, as a page offers it. When and by whom is written down on a page of its own. */
export const TOLD = {
  told: 'Yes',
  to_tell: 'Not yet: they are to be told',
  not_told: 'No, and they are not told for now',
} as const satisfies Record<Telling['told'], string>;

/** Why nobody was asked (E1); null where nothing was chosen. */
export function readNotAsked(fields: Fields): SharingDecision['notAsked'] {
  const reason = optionOf(fields, 'not_asked', NOT_ASKED_REASONS);
  return reason && { reason, words: textOf(fields, 'not_asked_words') };
}

/** On what ground a refusal was gone against (E2); null where nothing of it was answered. */
export function readOverride(fields: Fields): SharingDecision['override'] {
  const grounds = optionsOf(fields, 'grounds', GROUNDS);
  const threshold = optionOf(fields, 'threshold', THRESHOLDS);
  const reasons = textOf(fields, 'override_reasons');
  return grounds.length > 0 || threshold || reasons ? { grounds, threshold, reasons } : null;
}

/** What they were told, or more about why not, stands in a box of its own: each counts under its own answer alone. */
const WORDS_ABOUT = { told: 'told_words', to_tell: null, not_told: 'not_told_words' } as const;

/** Whether each person was told (E3); whoever nothing was said of is left out. */
export function readTelling(
  fields: Fields,
  people: readonly string[],
): { readonly telling: readonly Telling[]; readonly errors: readonly FieldProblem[] } {
  const telling: Telling[] = [];
  const errors: FieldProblem[] = [];
  for (const who of people) {
    const told = optionOf(fields, tellingField('told', who), TOLD);
    if (!told) continue;
    const notTold = told === 'not_told';
    const again = dateOf(fields, tellingField('look_again', who), 'The day');
    if (notTold && again.type === 'wrong') errors.push(...again.errors);
    const words = WORDS_ABOUT[told];
    if (words) errors.push(...tooLong(fields, { [tellingField(words, who)]: LONGEST_TEXT }));
    telling.push({
      who,
      told,
      at: null,
      by: '',
      reason: notTold ? optionOf(fields, tellingField('not_told', who), NOT_TOLD_REASONS) : null,
      words: words ? textOf(fields, tellingField(words, who)) : '',
      lookAgainOn: notTold && again.type === 'done' ? again.value : null,
    });
  }
  return { telling, errors };
}

/** The answers to prompts, by `set.prompt`: words, or that it is not known yet. What was left empty is left out. */
export function readPrompts(fields: Fields): SharingDecision['prompts'] {
  const unknown = fields.prompts_unknown ?? [];
  return Object.fromEntries(
    promptKeys().flatMap((key) => {
      const words = textOf(fields, promptField(key)) || (unknown.includes(key) ? NOT_KNOWN_YET : '');
      return words ? [[key, words]] : [];
    }),
  );
}

/** Every prompt there is, by the key under which its answer is kept. */
export function promptKeys(): readonly string[] {
  return keysOf(PROMPT_SETS).flatMap((set) => promptsOf(set).map(({ key }) => key));
}

/** The prompts of a set, in order. */
export function promptsOf(set: PromptSetId): readonly { readonly key: string; readonly question: string }[] {
  return Object.entries(PROMPT_SETS[set].prompts).map(([id, question]) => ({ key: promptKey(set, id), question }));
}
