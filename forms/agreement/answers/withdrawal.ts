import {
  type FieldProblem,
  type Fields,
  LONGEST_TEXT,
  optionOf,
  type ReadAnswers,
  sentValue,
  sentValues,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { readWhen } from '~/forms/agreement/answers/when';
import type { AnotherBasis } from '~/forms/agreement/record-events';
import type { StandingAgreements } from '~/forms/agreement/standing-agreements';
import type { WithdrawalRequest } from '~/forms/agreement/withdrawal';
import { WITHDRAWAL_CHANNELS } from '~/forms/agreement/withdrawal-channels';

/** What was said on the page where somebody takes something back. */
export type WithdrawalAnswers = Pick<
  WithdrawalRequest,
  'personId' | 'personName' | 'what' | 'channel' | 'at' | 'words'
>;

/** Who takes back, what of it, and how and when they told us: the names of the fields for one person. */
export const whatField = (personId: string) => `what-${personId}`;
export const linesField = (personId: string) => `lines-${personId}`;

/** Everything that they agreed to; the recipients are values of their own. */
export const ALL = 'all';

/**
 * Reads a withdrawal. Asks no reason, no signature and no "are you sure": it is as easy as agreeing. Refuses nobody, nothing,
 * no way in which they told us, and what does not stand any more (somebody else wrote it down meanwhile).
 */
export function readWithdrawal(
  fields: Fields,
  people: readonly StandingAgreements[],
  now: string,
): ReadAnswers<WithdrawalAnswers> {
  const able = people.filter(({ recipients }) => recipients.length > 0);
  const who = able.length === 1 ? able[0] : able.find(({ personId }) => personId === sentValue(fields, 'who'));
  const channel = optionOf(fields, 'channel', WITHDRAWAL_CHANNELS);
  const what = who ? readWhat(fields, who) : null;
  const at = readWhen(fields, 'at', now);
  const errors: FieldProblem[] = [];
  if (!who) errors.push({ field: 'who', text: 'Say who takes it back' });
  if (what?.type === 'wrong') errors.push(...what.errors);
  if (!channel) errors.push({ field: 'channel', text: 'Say how they told us' });
  if (at.type === 'wrong') errors.push(...at.errors);
  errors.push(...tooLong(fields, { words: LONGEST_TEXT }));
  if (errors.length > 0 || !who || what?.type !== 'done' || !channel || at.type !== 'done') {
    return { type: 'wrong', errors };
  }
  const { personId, name: personName } = who;
  const words = textOf(fields, 'words');
  return { type: 'done', value: { personId, personName, what: what.value, channel, at: at.value, words } };
}

function readWhat(
  fields: Fields,
  { personId, recipients }: StandingAgreements,
): ReadAnswers<WithdrawalAnswers['what']> {
  const ticked = sentValues(fields, whatField(personId));
  if (ticked.includes(ALL)) return { type: 'done', value: ALL };
  const lines = sentValues(fields, linesField(personId));
  const stands = new Set(recipients.flatMap(({ lines: own }) => own.map(({ slot }) => slot)));
  const isThere = ticked.every((id) => recipients.some(({ recipientId }) => recipientId === id));
  const wrong = (text: string) => ({ type: 'wrong', errors: [{ field: whatField(personId), text }] }) as const;
  if (!isThere || lines.some((slot) => !stands.has(slot))) {
    return wrong('Some of this does not stand any more. Look at what is left, and choose again');
  }
  const whole = recipients.filter(({ recipientId }) => ticked.includes(recipientId));
  const slots = new Set([...whole.flatMap(({ lines: own }) => own.map(({ slot }) => slot)), ...lines]);
  return slots.size > 0 ? { type: 'done', value: [...slots] } : wrong('Say what they take back');
}

/** What the practitioner says of another basis. */
export type ConsideredAnswers = { readonly anotherBasis: AnotherBasis; readonly note: string };

export const ANOTHER_BASIS = {
  no: 'No: we stop',
  yes: 'Yes: some of it may still have to be shared',
  not_known: 'I do not know yet: I will ask',
} as const satisfies Record<AnotherBasis, string>;

/** Reads whether another basis exists. Refuses no answer, and a yes that does not say which. */
export function readConsidered(fields: Fields): ReadAnswers<ConsideredAnswers> {
  const anotherBasis = optionOf(fields, 'another_basis', ANOTHER_BASIS);
  const note = textOf(fields, 'note');
  const errors: FieldProblem[] = [];
  if (!anotherBasis) errors.push({ field: 'another_basis', text: 'Say whether there is another basis' });
  if (anotherBasis === 'yes' && !note) errors.push({ field: 'note', text: 'Say which basis, and for what' });
  errors.push(...tooLong(fields, { note: LONGEST_TEXT }));
  if (errors.length > 0 || !anotherBasis) return { type: 'wrong', errors };
  return { type: 'done', value: { anotherBasis, note } };
}
