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

/** In place of a group’s key: what is kept back is asked of the duty to share once, for all of it. */
export const KEPT_BACK = 'kept_back';

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
  if (field === basisField('duty16la', KEPT_BACK)) return false;
  return FILLED_BY_GUIDE.some((question) => field.startsWith(`${question}-`));
}

/** What people had said to a line when the page was opened. */
export const seenField = (lineKey: string) => `seen-${lineKey}`;
export type TellingQuestion = 'told' | 'told_words' | 'not_told' | 'not_told_words' | 'look_again';
/**
 * What is asked about telling one person, by their name and never by their place: whoever is asked meanwhile moves nobody’s answer to
 * another. The name is written so that it may stand in an id and in the part of an address behind “#”.
 */
export const tellingField = (question: TellingQuestion, who: string) =>
  `${question}-${encodeURIComponent(who).replaceAll('%', '_')}`;
export const promptField = (promptKey: string) => `prompt-${promptKey}`;
