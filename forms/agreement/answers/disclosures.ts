import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  lineOf,
  optionOf,
  type ReadAnswers,
  sentValue,
  sentValues,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { readWhen } from '~/forms/agreement/answers/when';
import { type Disclosed, SENDING_CHANNELS, STATEMENT_KINDS } from '~/forms/agreement/disclosed';
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

/** The names of the fields of one line. */
export const kindField = (slot: string) => `kind-${slot}`;
export const sourceField = (slot: string) => `source-${slot}`;
export const asAtField = (slot: string) => `as_at-${slot}`;

/**
 * Reads what was sent or asked. A line that we told holds what kind of statement it was and where it comes from; a line that
 * we asked about does not. Refuses nothing ticked, no way, nobody who sent it, a day still to come. What the family said refuses nothing here.
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
  const read = lines.map((line) => readLine(fields, line, sentBy, londonDate(now)));
  for (const one of read) if (one.type === 'wrong') errors.push(...one.errors);
  errors.push(...tooLong(fields, { sent_by: LONGEST_LINE, received_by: LONGEST_LINE, channel_other: LONGEST_LINE }));
  if (errors.length > 0 || at.type !== 'done') return { type: 'wrong', errors };
  const done = read.flatMap((one) => (one.type === 'done' ? [one.value] : []));
  return { type: 'done', value: { channel, at: at.value, lines: done } };
}

function readChannel(fields: Fields, usual: string): string {
  if (usual && sentValue(fields, 'channel') === USUAL) return usual;
  const channel = optionOf(fields, 'channel', SENDING_CHANNELS);
  const other = lineOf(fields, 'channel_other');
  if (channel === 'other' && other) return other;
  return channel ? SENDING_CHANNELS[channel] : '';
}

function readLine(
  fields: Fields,
  { slot, way }: Pick<SendableLine, 'slot' | 'way'>,
  sentBy: string,
  today: LocalDate,
): ReadAnswers<DisclosureAnswers['lines'][number]> {
  const who = { receivedBy: lineOf(fields, 'received_by'), sentBy };
  if (way === 'ask')
    return { type: 'done', value: { slot, disclosed: { ...who, kind: null, source: '', asAt: null } } };
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
  const disclosed = { ...who, kind, source, asAt: asAt.type === 'date' ? asAt.date : null };
  return { type: 'done', value: { slot, disclosed } };
}
