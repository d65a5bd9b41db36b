import type { HandBackAnswers } from '~/forms/agreement/answers/hand-back';
import type { Proposal } from '~/forms/agreement/proposal';
import type { SigningDetails } from '~/forms/agreement/signing-details';
import type { SigningMethod } from '~/forms/agreement/signing-methods';
import type { CardAnswers } from '~/forms/agreement/wishes';
import { londonDate } from '~/forms/values/dates';
import { addWorkingDays } from '~/forms/values/working-days';

type TakenDownRow = {
  /** What has to be written down of an answer that was given so, besides the answer. */
  readonly needs: 'exact words' | 'exact words and the call' | 'why there is no signature' | 'nothing more';
};

/** The ways of giving answers that a practitioner takes down: nobody used the tablet. */
export const TAKEN_DOWN = {
  spoken: { needs: 'exact words' },
  telephone: { needs: 'exact words and the call' },
  paper: { needs: 'nothing more' },
  refused_to_sign: { needs: 'why there is no signature' },
  unable_to_sign: { needs: 'why there is no signature' },
} as const satisfies Partial<Record<SigningMethod, TakenDownRow>>;

export type TakenDownMethod = keyof typeof TAKEN_DOWN;

/** What somebody answered without the tablet, as a practitioner took it down from them. */
export type TakenDown = {
  readonly method: TakenDownMethod;
  /** When they answered, which may be earlier than when it was written down. */
  readonly at: string;
  readonly cards: CardAnswers;
  readonly optOut: string;
  readonly exactWords: string;
  /** A second worker who heard it, or whoever saw it: may be named, and never has to be. */
  readonly witness: string;
  readonly why: string;
  readonly call: { readonly number: string; readonly identityCheck: string } | null;
  /** How a confirmation in writing reaches them safely; empty but for a telephone call. */
  readonly confirmHow: string;
  /** Whether they answered by themselves, and what they say will happen, as on the page after the tablet came back. */
  readonly handBack: Pick<HandBackAnswers, 'howSigned' | 'detail' | 'ownWords'>;
};

type HowAnswered = { readonly method: SigningMethod; readonly details: Pick<SigningDetails, 'why'> };

/** Whether answers were taken down: of a tablet that came back unsigned, the practitioner says afterwards why, and not here. */
export function isTakenDown({ method, details }: HowAnswered): boolean {
  if (!isTakenDownMethod(method)) return false;
  return TAKEN_DOWN[method].needs !== 'why there is no signature' || details.why !== '';
}

function isTakenDownMethod(method: SigningMethod): method is TakenDownMethod {
  return Object.hasOwn(TAKEN_DOWN, method);
}

/** Working days within which an answer by telephone is confirmed in writing. */
const CONFIRM_WITHIN = 5;

/** What is kept with answers that were taken down: of a call also what was read out, and by when it is confirmed. */
export function detailsOf(taken: TakenDown, proposal: Pick<Proposal, 'form' | 'inEnglish'>): SigningDetails {
  const { exactWords, witness, why, call, confirmHow } = taken;
  return {
    exactWords,
    witness,
    why,
    call: call && { ...call, script: scriptOf(proposal) },
    confirmBy: call ? addWorkingDays(londonDate(taken.at), CONFIRM_WITHIN) : null,
    confirmHow,
  };
}

/** The script of a call is the form's own wording: its name, its version, and the language in which it was read. */
function scriptOf({ form, inEnglish }: Pick<Proposal, 'form' | 'inEnglish'>): string {
  return `${form.id}, version ${form.version}, ${form.language}${inEnglish ? ' and en-GB' : ''}`;
}
