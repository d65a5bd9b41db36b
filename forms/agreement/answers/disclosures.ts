import { BARRED_WHY } from '~/forms/agreement/answers/barred-words';
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
import { readStatements } from '~/forms/agreement/answers/statements';
import { readWhen } from '~/forms/agreement/answers/when';
import { type Disclosed, NOTICE_ANSWERS, SENDING_CHANNELS } from '~/forms/agreement/disclosed';
import { emailWarning } from '~/forms/agreement/email-warning';
import type { SendableLine, SendableRecipient } from '~/forms/agreement/sendable-lines';
import { londonDate } from '~/forms/values/dates';

/** What was sent to one recipient in one go. `channel` in words. */
export type DisclosureAnswers = {
  readonly recipientId: string;
  readonly channel: string;
  readonly at: string;
  readonly lines: readonly { readonly slot: string; readonly disclosed: Disclosed }[];
};

/** The agency's own way, as the directory knows it. */
export const USUAL = 'usual';

/** Sent by the button that shows the words as the family would see them: nothing is recorded. */
export const SHOW_WORDS = 'words';

/** A recipient as its part of the page asks about it. */
type Asked = Pick<SendableRecipient, 'recipientId' | 'name'> & {
  readonly usualChannel: string;
  readonly lines: readonly Pick<SendableLine, 'slot' | 'way'>[];
};

/** The names of the fields of one recipient: its own where several got the same. */
export function recipientFields(recipientId: string, areSeveral: boolean) {
  const own = areSeveral ? `-${recipientId}` : '';
  return { lines: `lines${own}`, receivedBy: `received_by${own}` } as const;
}

/**
 * Reads what was sent to, or asked of, one recipient or several in one go: the same words, way, time and notice, and the lines of
 * each. Gives the answers of each. A line that we told holds what kind of statement it was and where it comes from; a line that
 * we asked about does not. Refuses nothing ticked for a recipient, no way, nobody who sent it, a day still to come; of a way that others may read
 * it asks why, in any words; and of what was told, whether the recipient was told how to keep it, unless the words that we send say
 * so. What the family said refuses nothing here.
 */
export function readDisclosures(
  fields: Fields,
  recipients: readonly Asked[],
  now: string,
): ReadAnswers<readonly DisclosureAnswers[]> {
  const areSeveral = recipients.length > 1;
  const [sent, errors] = readSent(fields, recipients);
  const at = readWhen(fields, 'at', now);
  if (at.type === 'wrong') errors.push(...at.errors);
  if (sent.some(({ channel }) => !channel)) errors.push({ field: 'channel', text: 'Say how it was sent' });
  const sentBy = lineOf(fields, 'sent_by');
  if (!sentBy) errors.push({ field: 'sent_by', text: 'Say who sent it' });
  const channelWhy = textOf(fields, 'channel_why');
  for (const warning of new Set(channelWhy ? [] : sent.flatMap((one) => readWarning(fields, one) ?? []))) {
    errors.push({ field: 'channel_why', text: `${warning}. Choose a secure way, or say why this one` });
  }
  const told = sent.flatMap(({ lines }) => lines.filter(({ way }) => way === 'tell').map(({ slot }) => slot));
  const words = textOf(fields, 'words');
  const notice: Disclosed['notice'] = optionOf(fields, 'notice', NOTICE_ANSWERS) ?? (words ? 'with_words' : null);
  if (notice === null && told.length > 0) {
    errors.push({ field: 'notice', text: 'Say whether you told them how to keep it, or that it is not known yet' });
  }
  const statements = readStatements(fields, told, areSeveral, londonDate(now));
  errors.push(...statements.errors, ...tooLong(fields, LONGEST));
  if (errors.length > 0 || at.type !== 'done') return { type: 'wrong', errors };
  const barredWhy = textOf(fields, BARRED_WHY);
  const ofAll = { sentBy, words, conditions: textOf(fields, 'conditions'), notice, channelWhy, barredWhy };
  const answers = sent.map(({ recipientId, channel, receivedBy, lines }) => ({
    recipientId,
    channel,
    at: at.value,
    lines: lines.map(({ slot }) => ({ slot, disclosed: { ...ofAll, receivedBy, ...statements.of(slot) } })),
  }));
  return { type: 'done', value: answers };
}

/** What is of each recipient alone: the lines, who received it there, and the way as its words are for them. */
function readSent(fields: Fields, recipients: readonly Asked[]) {
  const errors: FieldProblem[] = [];
  const areSeveral = recipients.length > 1;
  const sent = recipients.map((recipient) => {
    const names = recipientFields(recipient.recipientId, areSeveral);
    const ticked = sentValues(fields, names.lines);
    const lines = recipient.lines.filter(({ slot }) => ticked.includes(slot));
    if (lines.length === 0 || lines.length < new Set(ticked).size) {
      const whom = areSeveral ? ` of ${recipient.name}, or go back and leave them out` : '';
      errors.push({ field: names.lines, text: `Tick what was sent or asked${whom}` });
    }
    const receivedBy = lineOf(fields, names.receivedBy);
    errors.push(...tooLong(fields, { [names.receivedBy]: LONGEST_LINE }));
    return { ...recipient, lines, receivedBy, channel: readChannel(fields, recipient.usualChannel) };
  });
  return [sent, errors] as const;
}

/** What was typed to be sent and is not recorded yet, without the practitioner's own notes. */
export function wordsToSend(fields: Fields, recipients: readonly SendableRecipient[]) {
  return {
    recipients: recipients.map(({ recipientId, name, lines }) => {
      const ticked = sentValues(fields, recipientFields(recipientId, recipients.length > 1).lines);
      const told = lines.filter(({ slot, way }) => way === 'tell' && ticked.includes(slot));
      return { name, items: told.map(({ what }) => what) };
    }),
    words: textOf(fields, 'words'),
    conditions: textOf(fields, 'conditions'),
    sentBy: lineOf(fields, 'sent_by'),
  };
}

const LONGEST = {
  sent_by: LONGEST_LINE,
  channel_other: LONGEST_LINE,
  channel_address: LONGEST_LINE,
  words: LONGEST_TEXT,
  conditions: LONGEST_TEXT,
  channel_why: LONGEST_TEXT,
  [BARRED_WHY]: LONGEST_TEXT,
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
function readWarning(
  fields: Fields,
  { channel, receivedBy, usualChannel }: Readonly<Record<'channel' | 'receivedBy' | 'usualChannel', string>>,
): string | null {
  const isPlainEmail = optionOf(fields, 'channel', SENDING_CHANNELS) === 'email';
  return emailWarning({ written: [channel, receivedBy], isPlainEmail, usualChannel });
}
