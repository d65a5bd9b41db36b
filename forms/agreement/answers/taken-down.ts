import { readChoices } from '~/forms/agreement/answers/choices';
import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  optionOf,
  type ReadAnswers,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { readHowSigned } from '~/forms/agreement/answers/hand-back';
import { readWhen } from '~/forms/agreement/answers/when';
import type { Proposal } from '~/forms/agreement/proposal';
import { TAKEN_DOWN, type TakenDown, type TakenDownMethod } from '~/forms/agreement/taken-down';
import type { Wording } from '~/forms/definition';

/** To a practitioner; the family's own cards say it to the family. */
const CHOOSE = 'Say what they said of {recipient}. “Not sure yet” is an answer';

/** Where the page asks why there is no signature: beneath each of the two ways that have none. */
export function whyField(method: TakenDownMethod): string {
  return `why-${method}`;
}

/**
 * Reads answers that were given without the tablet: how, when, one answer for each recipient, and what that way of answering
 * needs besides. Nobody has to be named as a witness, and what they say will happen may be left out. Refuses what is missing, all of it at once.
 */
export function readTakenDown(
  fields: Fields,
  proposal: Pick<Proposal, 'recipients' | 'lines'>,
  words: Wording['family'],
  now: string,
): ReadAnswers<TakenDown> {
  const method = optionOf(fields, 'method', TAKEN_DOWN);
  const choices = readChoices(fields, proposal, { ...words, error_choose: CHOOSE });
  const when = readWhen(fields, 'at', now);
  const handBack = readHowSigned(fields);
  const errors: FieldProblem[] = [
    ...(method ? missingOf(method, fields) : [{ field: 'method', text: 'Say how they gave their answers' }]),
    ...choices.errors,
    ...(when.type === 'wrong' ? when.errors : []),
    ...(handBack.type === 'wrong' ? handBack.errors : []),
    ...tooLong(fields, LONGEST),
  ];
  if (errors.length > 0 || !method || when.type !== 'done' || handBack.type !== 'done')
    return { type: 'wrong', errors };
  const isCall = method === 'telephone';
  return {
    type: 'done',
    value: {
      method,
      at: when.value,
      cards: choices.cards,
      optOut: choices.optOut,
      exactWords: textOf(fields, 'exact_words'),
      witness: lineOf(fields, 'who_else'),
      why: textOf(fields, whyField(method)),
      call: isCall ? { number: lineOf(fields, 'number'), identityCheck: lineOf(fields, 'identity_check') } : null,
      confirmHow: isCall ? lineOf(fields, 'confirm_how') : '',
      handBack: { ...handBack.value, ownWords: textOf(fields, 'own_words') || null },
    },
  };
}

const LONGEST = {
  number: LONGEST_LINE,
  identity_check: LONGEST_LINE,
  confirm_how: LONGEST_LINE,
  who_else: LONGEST_LINE,
  exact_words: LONGEST_TEXT,
  own_words: LONGEST_TEXT,
  [whyField('refused_to_sign')]: LONGEST_TEXT,
  [whyField('unable_to_sign')]: LONGEST_TEXT,
};

function missingOf(method: TakenDownMethod, fields: Fields): readonly FieldProblem[] {
  const { needs } = TAKEN_DOWN[method];
  const need = (field: string, text: string) => (textOf(fields, field) ? [] : [{ field, text }]);
  const words = () => need('exact_words', 'Write what they said, in their own words');
  switch (needs) {
    case 'exact words':
      return words();
    case 'exact words and the call':
      return [
        ...need('number', 'Write the number that you called'),
        ...need('identity_check', 'Say how you knew that it was them'),
        ...need('confirm_how', 'Say how you will confirm it in writing, safely for them'),
        ...words(),
      ];
    case 'why there is no signature':
      return need(whyField(method), 'Say what happened, or how they showed what they want');
    case 'nothing more':
      return [];
  }
}
