import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  type ReadAnswers,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { readWhen } from '~/forms/agreement/answers/when';
import { isRealWords } from '~/forms/values/real-words';

export type EscalationAnswers = {
  readonly agency: string;
  readonly stage: string;
  readonly at: string;
  readonly words: string;
};

/** Reads a step of a disagreement between agencies. Refuses no agency, no stage and nothing written. */
export function readEscalation(fields: Fields, now: string): ReadAnswers<EscalationAnswers> {
  const [agency, stage, words] = [lineOf(fields, 'agency'), lineOf(fields, 'stage'), textOf(fields, 'words')];
  const at = readWhen(fields, 'at', now);
  const errors: FieldProblem[] = [
    ...tooLong(fields, { agency: LONGEST_LINE, stage: LONGEST_LINE, words: LONGEST_TEXT }),
  ];
  if (!agency) errors.push({ field: 'agency', text: 'Say which agency it is with' });
  if (!stage) errors.push({ field: 'stage', text: 'Say which stage of your escalation policy it is' });
  if (at.type === 'wrong') errors.push(...at.errors);
  if (!isRealWords(words)) errors.push({ field: 'words', text: 'Say what you differ about, and what happens next' });
  if (errors.length > 0 || at.type !== 'done') return { type: 'wrong', errors };
  return { type: 'done', value: { agency, stage, at: at.value, words } };
}
