import type { AgreementState } from '~/forms/agreement/state';

/** Somebody's answer to one line: the same person, recipient and topic have the same ids on every form about a child. */
export type SaidLine = { readonly personId: string; readonly lineId: string };

/** The same question answered again on a later complete form. */
export type LaterAnswer = SaidLine & { readonly agreementId: string; readonly reference: string };

export type LaterForm = { readonly agreementId: string; readonly reference: string };

/**
 * Whether a record still says what the family says. `superseded`: every answer on it was given again on a later form;
 * `superseded in part`: some were, and the rest still stand.
 */
export type RecordStanding =
  | { readonly type: 'current' }
  | { readonly type: 'superseded' | 'superseded in part'; readonly by: readonly LaterForm[] }
  | { readonly type: 'entered in error' }
  | { readonly type: 'not finished' };

/** Decides how a record stands from its state, the answers on it, and the answers on the child's later complete forms. */
export function standingOf(
  state: AgreementState,
  said: readonly SaidLine[],
  later: readonly LaterAnswer[],
): RecordStanding {
  if (state === 'entered_in_error') return { type: 'entered in error' };
  if (state !== 'complete') return { type: 'not finished' };
  const answeredAgain = said.filter((line) => later.some((answer) => same(line, answer)));
  if (answeredAgain.length === 0) return { type: 'current' };
  const by = formsOf(later.filter((answer) => said.some((line) => same(line, answer))));
  return { type: answeredAgain.length === said.length ? 'superseded' : 'superseded in part', by };
}

function same(one: SaidLine, other: SaidLine): boolean {
  return one.personId === other.personId && one.lineId === other.lineId;
}

function formsOf(answers: readonly LaterAnswer[]): readonly LaterForm[] {
  const forms = new Map(answers.map(({ agreementId, reference }) => [agreementId, { agreementId, reference }]));
  return [...forms.values()];
}
