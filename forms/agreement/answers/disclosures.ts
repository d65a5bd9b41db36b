import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
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
import { type Disclosed, NOTICE_ANSWERS, SENDING_CHANNELS, STATEMENT_KINDS } from '~/forms/agreement/disclosed';
import { emailWarning } from '~/forms/agreement/email-warning';
import type { SendableLine } from '~/forms/agreement/sendable-lines';
import { type LocalDate, londonDate, readDate } from '~/forms/values/dates';

/** What was sent to one recipient in one go. `channel` in words. */
export type DisclosureAnswers = {
  readonly channel: string;
  readonly at: string;
  readonly lines: readonly { readonly slot: string; readonly disclosed: Disclosed }[];
};

/** The agency's own way, as the directory knows it. */
export const USUAL = 'usual';

/** Sent by the button that shows the words as the family would see them: nothing is recorded. */
export const SHOW_WORDS = 'words';

/** The names of the fields of one line. */
export const kindField = (slot: string) => `kind-${slot}`;
export const sourceField = (slot: string) => `source-${slot}`;
export const asAtField = (slot: string) => `as_at-${slot}`;

/**
 * Reads what was sent or asked. A line that we told holds what kind of statement it was and where it comes from; a line that
 * we asked about does not. Refuses nothing ticked, no way, nobody who sent it, a day still to come; of a way that others may read
 * it asks why, in any words; and of what was told, whether the recipient was told how to keep it, unless the words that we send say
 * so. What the family said refuses nothing here.
 */
export function readDisclosures(
  fields: Fields,
  offered: readonly Pick<SendableLine, 'slot' | 'way'>[],
  usualChannel: string,
  now: string,
): ReadAnswers<DisclosureAnswers> {
  const errors: FieldProblem[] = [];
  const ticked = sentValues(fields, 'lines');
  const lines = offered.filter(({ slot }) => ticked.includes(slot));
  if (lines.length === 0 || lines.length < new Set(ticked).size) {
    errors.push({ field: 'lines', text: 'Tick what was sent or asked' });
  }
  const at = readWhen(fields, 'at', now);
  if (at.type === 'wrong') errors.push(...at.errors);
  const channel = readChannel(fields, usualChannel);
  if (!channel) errors.push({ field: 'channel', text: 'Say how it was sent' });
  const sentBy = lineOf(fields, 'sent_by');
  if (!sentBy) errors.push({ field: 'sent_by', text: 'Say who sent it' });
  const channelWhy = textOf(fields, 'channel_why');
  const warning = channelWhy ? null : readWarning(fields, channel, usualChannel);
  if (warning) errors.push({ field: 'channel_why', text: `${warning}. Choose a secure way, or say why this one` });
  const words = textOf(fields, 'words');
  const notice: Disclosed['notice'] = optionOf(fields, 'notice', NOTICE_ANSWERS) ?? (words ? 'with_words' : null);
  if (notice === null && lines.some(({ way }) => way === 'tell')) {
    errors.push({ field: 'notice', text: 'Say whether you told them how to keep it, or that it is not known yet' });
  }
  const conditions = textOf(fields, 'conditions');
  const ofAll = { receivedBy: lineOf(fields, 'received_by'), sentBy, words, conditions, notice, channelWhy };
  const read = lines.map((line) => readLine(fields, line, ofAll, londonDate(now)));
  for (const one of read) if (one.type === 'wrong') errors.push(...one.errors);
  errors.push(...tooLong(fields, LONGEST));
  if (errors.length > 0 || at.type !== 'done') return { type: 'wrong', errors };
  const done = read.flatMap((one) => (one.type === 'done' ? [one.value] : []));
  return { type: 'done', value: { channel, at: at.value, lines: done } };
}

/** What was typed to be sent and is not recorded yet, without the practitioner's own notes. */
export function wordsToSend(fields: Fields, offered: readonly Pick<SendableLine, 'slot' | 'what' | 'way'>[]) {
  const ticked = sentValues(fields, 'lines');
  return {
    items: offered.filter(({ slot, way }) => way === 'tell' && ticked.includes(slot)).map(({ what }) => what),
    words: textOf(fields, 'words'),
    conditions: textOf(fields, 'conditions'),
    sentBy: lineOf(fields, 'sent_by'),
  };
}

const LONGEST = {
  sent_by: LONGEST_LINE,
  received_by: LONGEST_LINE,
  channel_other: LONGEST_LINE,
  channel_address: LONGEST_LINE,
  words: LONGEST_TEXT,
  conditions: LONGEST_TEXT,
  channel_why: LONGEST_TEXT,
} as const;

function readChannel(fields: Fields, usual: string): string {
  if (usual && sentValue(fields, 'channel') === USUAL) return usual;
  const channel = optionOf(fields, 'channel', SENDING_CHANNELS);
  const other = lineOf(fields, 'channel_other');
  if (channel === 'other' && other) return other;
  const address = lineOf(fields, 'channel_address');
  if (channel === 'email' && address) return `${SENDING_CHANNELS.email} to ${address}`;
  return channel ? SENDING_CHANNELS[channel] : '';
}

/** What was written of a way that was not chosen counts for nothing. */
function readWarning(fields: Fields, channel: string, usualChannel: string): string | null {
  const isPlainEmail = optionOf(fields, 'channel', SENDING_CHANNELS) === 'email';
  return emailWarning({ written: [channel, lineOf(fields, 'received_by')], isPlainEmail, usualChannel });
}

function readLine(
  fields: Fields,
  { slot, way }: Pick<SendableLine, 'slot' | 'way'>,
  ofAll: Omit<Disclosed, 'kind' | 'source' | 'asAt'>,
  today: LocalDate,
): ReadAnswers<DisclosureAnswers['lines'][number]> {
  if (way === 'ask') {
    return { type: 'done', value: { slot, disclosed: { ...ofAll, kind: null, source: '', asAt: null } } };
  }
  const [kindName, sourceName, asAtName] = [kindField(slot), sourceField(slot), asAtField(slot)];
  const kind = optionOf(fields, kindName, STATEMENT_KINDS);
  const source = lineOf(fields, sourceName);
  const [day, month, year] = ['day', 'month', 'year'].map((part) => sentValue(fields, `${asAtName}-${part}`));
  const asAt = readDate({ day: day ?? '', month: month ?? '', year: year ?? '' });
  const errors: FieldProblem[] = [];
  if (!kind) errors.push({ field: kindName, text: 'Say if it is a fact, an observation, an opinion or a judgement' });
  if (!source) errors.push({ field: sourceName, text: 'Say where it comes from' });
  if (asAt.type === 'wrong') errors.push({ field: `${asAtName}-${asAt.part}`, text: `The day ${asAt.why}` });
  if (asAt.type === 'date' && asAt.date > today) {
    errors.push({ field: asAtName, text: 'The day must be today or earlier' });
  }
  errors.push(...tooLong(fields, { [sourceName]: LONGEST_LINE }));
  if (errors.length > 0 || !kind) return { type: 'wrong', errors };
  const disclosed = { ...ofAll, kind, source, asAt: asAt.type === 'date' ? asAt.date : null };
  return { type: 'done', value: { slot, disclosed } };
}
