import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  optionOf,
  type ReadAnswers,
  sentValue,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { SENDING_CHANNELS } from '~/forms/agreement/disclosed';
import { NOT_KNOWN_YET, type UrgentRecipient, type UrgentShare } from '~/forms/sharing/urgent-share';
import { addDays, type LocalDate, londonDate, readDate } from '~/forms/values/dates';
import { londonInstant, readTime } from '~/forms/values/instants';

/** The fields of one recipient after the first: `to-2`, `time-2`. They were told the same way. */
export const MORE_RECIPIENTS = ['-2', '-3'] as const;

/** An urgent share as it was typed. `child`: the words for a child who was not known before; empty for one who was. */
export type UrgentAnswers = UrgentShare & { readonly child: string };

/** What a missing answer gets: a sentence that asks for words. */
const ASKED = {
  child: 'Say which child, or write “not known yet”',
  to: 'Say who you shared it with, or write “not known yet”',
  what: 'Say what you shared, or write “not known yet”',
  why: 'Say why, or write “not known yet”',
} as const;

type Reading = {
  readonly now: string;
  /** The page was opened for a child. */
  readonly isChildKnown: boolean;
  /** Record it as it is: nothing is asked, and what is missing or cannot be read is not known yet. */
  readonly asItIs: boolean;
};

/**
 * Reads an urgent share: child, who to, what and why, and where somebody wrote them the day, the times, the ways and more
 * recipients. Asks for words where one of the four is empty, unless it is to be recorded as it is. Refuses nothing else.
 */
export function readUrgentAnswers(fields: Fields, { now, isChildKnown, asItIs }: Reading): ReadAnswers<UrgentAnswers> {
  const child = isChildKnown ? '' : lineOf(fields, 'child');
  const [to, what, why] = [lineOf(fields, 'to'), textOf(fields, 'what'), textOf(fields, 'why')];
  const day = readDay(fields, now);
  const first = readRecipient(fields, '', now, day);
  const more = MORE_RECIPIENTS.filter((end) => lineOf(fields, `to${end}`)).map((end) => {
    const read = readRecipient(fields, end, now, day);
    return sentValue(fields, `time${end}`) ? read : { ...read, at: first.at };
  });
  const errors: FieldProblem[] = [
    ...(isChildKnown || child ? [] : [{ field: 'child', text: ASKED.child }]),
    ...Object.entries({ to, what, why }).flatMap(([field, text]) => (text ? [] : [asked(field)])),
    ...day.errors,
    ...[first, ...more].flatMap((recipient) => recipient.errors),
    ...tooLong(fields, { child: LONGEST_LINE, to: LONGEST_LINE, what: LONGEST_TEXT, why: LONGEST_TEXT }),
  ];
  if (errors.length > 0 && !asItIs) return { type: 'wrong', errors };
  const recipients = [recipientOf(first), ...more.map(recipientOf)] as const;
  const unread = [first, ...more].filter((recipient) => recipient.errors.length > 0).map(({ typed }) => typed);
  return {
    type: 'done',
    value: {
      child: child || (isChildKnown ? '' : NOT_KNOWN_YET),
      recipients,
      what: what || NOT_KNOWN_YET,
      why: [why || NOT_KNOWN_YET, ...unread.map((typed) => `Time as it was written: ${typed}`)].join('\n'),
    },
  };
}

function asked(field: string): FieldProblem {
  return { field, text: field === 'to' || field === 'what' || field === 'why' ? ASKED[field] : ASKED.child };
}

type ReadDay = { readonly on: LocalDate | null; readonly errors: readonly FieldProblem[] };

function readDay(fields: Fields, now: string): ReadDay {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => sentValue(fields, `on-${part}`));
  const read = readDate({ day: day ?? '', month: month ?? '', year: year ?? '' });
  if (read.type === 'empty') return { on: null, errors: [] };
  if (read.type === 'wrong') return { on: null, errors: [{ field: `on-${read.part}`, text: `The day ${read.why}` }] };
  if (read.date <= londonDate(now)) return { on: read.date, errors: [] };
  return { on: null, errors: [{ field: 'on', text: 'The day must be today or earlier' }] };
}

type ReadRecipient = UrgentRecipient & { readonly typed: string; readonly errors: readonly FieldProblem[] };

function recipientOf({ name, channel, at }: ReadRecipient): UrgentRecipient {
  return { name, channel, at };
}

function readRecipient(fields: Fields, end: string, now: string, { on }: ReadDay): ReadRecipient {
  const channel = optionOf(fields, 'channel', SENDING_CHANNELS);
  const typed = lineOf(fields, `time${end}`);
  const read = {
    name: lineOf(fields, `to${end}`) || NOT_KNOWN_YET,
    channel: channel ? SENDING_CHANNELS[channel] : NOT_KNOWN_YET,
    typed,
  };
  const wrong = (text: string): ReadRecipient => ({ ...read, at: now, errors: [{ field: `time${end}`, text }] });
  const time = readTime(typed);
  if (time.type === 'wrong') return wrong('Write the time like 9:14pm');
  if (time.type === 'empty') return on ? wrong('Say about what time it was') : { ...read, at: now, errors: [] };
  const at = instantOf(time.minutes, on, now);
  return at <= now ? { ...read, at, errors: [] } : wrong('The time must be now or earlier');
}

/** Without a day, the last time that it was so late: shortly after midnight, "11:50pm" was yesterday. */
function instantOf(minutes: number, on: LocalDate | null, now: string): string {
  const today = londonDate(now);
  if (on) return londonInstant(on, minutes);
  const at = londonInstant(today, minutes);
  return at <= now ? at : londonInstant(addDays(today, -1), minutes);
}
