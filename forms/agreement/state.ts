/** Where an agreement stands. Nothing is deleted: a discarded draft and a form entered in error say so and stay. */
export const AGREEMENT_STATES = {
  draft: 'Draft',
  with_family: 'With the family',
  answered: 'Answered: finish it',
  complete: 'Complete',
  discarded: 'Discarded',
  entered_in_error: 'Entered in error',
} as const;

export type AgreementState = keyof typeof AGREEMENT_STATES;

/** Whether a word is a state. */
export function isAgreementState(word: string): word is AgreementState {
  return Object.hasOwn(AGREEMENT_STATES, word);
}
