import {
  type FieldProblem,
  type Fields,
  LONGEST_TEXT,
  lineOf,
  optionOf,
  type ReadAnswers,
  sentValue,
  sentValues,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { readWhen } from '~/forms/agreement/answers/when';
import { type Correctable, WISH_WORDS } from '~/forms/agreement/correctable';
import type { AnsweredEvent, AskedLine, WithdrewEvent } from '~/forms/agreement/record-events';
import type { Wish } from '~/forms/agreement/wishes';
import { WITHDRAWAL_CHANNELS } from '~/forms/agreement/withdrawal-channels';
import { readDate } from '~/forms/values/dates';

/** What stands in the place of what was wrong: another fact, or none. */
export type CorrectionAnswers = { readonly replacement: Correctable | null; readonly why: string };

export const RIGHT = {
  otherwise: 'It was said or done otherwise',
  never: 'It was never said or done: it does not count',
} as const satisfies Record<string, string>;

/** The names of the fields of one line of an answer. */
export const wishField = (lineId: string) => `wish-${lineId}`;
export const limitField = (lineId: string) => `limit-${lineId}`;

/**
 * Reads what is put right, and why. The fact that was wrong stays in the history. Refuses no choice, no reason, an empty
 * correction (nothing is different), and what would make no sense in its place.
 */
export function readCorrection(
  fields: Fields,
  fact: Correctable,
  lines: readonly AskedLine[],
  now: string,
): ReadAnswers<CorrectionAnswers> {
  const right = optionOf(fields, 'right', RIGHT);
  const why = textOf(fields, 'why');
  const errors: FieldProblem[] = [];
  if (!right) errors.push({ field: 'right', text: 'Say what is right' });
  const read = right === 'otherwise' ? readReplacement(fields, fact, lines, now) : null;
  if (read?.type === 'wrong') errors.push(...read.errors);
  if (read?.type === 'done' && JSON.stringify(read.value) === JSON.stringify(fact)) {
    errors.push({ field: 'right', text: 'Nothing is different yet: change what was wrong' });
  }
  if (!/[\p{L}\p{N}]{2}/u.test(why)) errors.push({ field: 'why', text: 'Say what went wrong, in a few words' });
  errors.push(...tooLong(fields, { why: LONGEST_TEXT }));
  if (errors.length > 0 || read?.type === 'wrong') return { type: 'wrong', errors };
  return { type: 'done', value: { replacement: read?.value ?? null, why } };
}

function readReplacement(
  fields: Fields,
  fact: Correctable,
  lines: readonly AskedLine[],
  now: string,
): ReadAnswers<Correctable> {
  switch (fact.type) {
    case 'answered':
      return readAnswer(fields, fact, lines);
    case 'withdrew':
      return readWithdrew(fields, fact, now);
    case 'reviewed': {
      const [day, month, year] = ['day', 'month', 'year'].map((part) => sentValue(fields, `next-${part}`));
      const next = readDate({ day: day ?? '', month: month ?? '', year: year ?? '' });
      if (next.type === 'date') return { type: 'done', value: { ...fact, nextReviewOn: next.date } };
      return wrong(
        next.type === 'wrong' ? `next-${next.part}` : 'next',
        next.type === 'wrong' ? `The day ${next.why}` : 'Say when the review is due',
      );
    }
  }
}

function readAnswer(fields: Fields, fact: AnsweredEvent, lines: readonly AskedLine[]): ReadAnswers<Correctable> {
  const wishes = lines.flatMap(({ id }): readonly Wish[] => {
    const wish = optionOf(fields, wishField(id), WISH_WORDS);
    if (!wish) return [];
    return [
      { lineId: id, wish, limitText: wish === 'agree_with_limits' ? lineOf(fields, limitField(id)) || null : null },
    ];
  });
  return { type: 'done', value: { ...fact, wishes } };
}

function readWithdrew(fields: Fields, fact: WithdrewEvent, now: string): ReadAnswers<Correctable> {
  const sent = sentValues(fields, 'slots');
  const slots = fact.slots.filter((slot) => sent.includes(slot));
  const channel = optionOf(fields, 'channel', WITHDRAWAL_CHANNELS);
  const isSameTime = ['day', 'month', 'year', 'time'].every((part) => sentValue(fields, `at-${part}`).trim() === '');
  const at = isSameTime ? ({ type: 'done', value: fact.at } as const) : readWhen(fields, 'at', now);
  if (slots.length === 0) return wrong('slots', 'Tick what they took back, or say that it was never said');
  if (!channel) return wrong('channel', 'Say how they told us');
  if (at.type === 'wrong') return at;
  return { type: 'done', value: { ...fact, slots, channel, at: at.value } };
}

function wrong(field: string, text: string) {
  return { type: 'wrong', errors: [{ field, text }] } as const;
}
