/** The questions about the basis of one group of lines. */
export type BasisQuestion =
  | 'article6'
  | 'article9'
  | 'schedule1'
  | 'paragraph18'
  | 'article10'
  | 'confidentiality'
  | 'gateways'
  | 'duty16la'
  | 'duty_why'
  | 'agreement'
  | 'anyway'
  | 'can_consent'
  | 'special'
  | 'offences'
  | 'body'
  | 'listed';

const FILLED_BY_GUIDE: readonly BasisQuestion[] = [
  'article6',
  'article9',
  'schedule1',
  'paragraph18',
  'article10',
  'confidentiality',
  'gateways',
  'duty16la',
  'agreement',
];

/** What a question about a group is called on the page. */
export function basisField(question: BasisQuestion, groupKey: string): string {
  return `${question}-${groupKey}`;
}

/** Whether a field holds what the guide proposes: it is filled in anew when the guide is asked again. */
export function isFilledByGuide(field: string): boolean {
  return FILLED_BY_GUIDE.some((question) => field.startsWith(`${question}-`));
}

/** What people had said to a line when the page was opened. */
export const seenField = (lineKey: string) => `seen-${lineKey}`;
export type TellingQuestion = 'told' | 'told_words' | 'not_told' | 'not_told_words' | 'look_again';
/** What is asked about telling one person: `told-0`, `not_told-0`. */
export const tellingField = (question: TellingQuestion, place: number) => `${question}-${place}`;
export const promptField = (promptKey: string) => `prompt-${promptKey}`;
