import type { LocalDate } from '~/forms/values/dates';
import { foldName } from '~/forms/values/names';

/** What kind of statement was sent: whoever reads it years later must not take an opinion for a fact. */
export const STATEMENT_KINDS = {
  fact: 'Fact',
  observation: 'Observation: seen or heard by the person who wrote it',
  opinion: 'Opinion',
  professional_judgement: 'Professional judgement',
  not_known_yet: 'Not known yet',
} as const satisfies Record<string, string>;

export type StatementKind = keyof typeof STATEMENT_KINDS;

/** By which way something goes. Ordered as it is offered, after the one that the directory knows the agency to use. */
export const SENDING_CHANNELS = {
  secure_email: 'Secure email',
  email: 'Plain email',
  portal: 'Secure portal or case system',
  telephone: 'Telephone',
  meeting: 'In a meeting or in person',
  post: 'Post',
  other: 'Another way',
  not_known_yet: 'Not known yet',
} as const satisfies Record<string, string>;

/**
 * What every recipient is told of what they hold (Derby's procedure 1.1.8): words to send with it. Whether they were told is kept
 * beside what was sent.
 */
export const RECIPIENT_NOTICE =
  'You must review what we send you, keep it under your own policy and for no longer than you need it, and then dispose of it securely.';

/** What a worker may say of whether the recipient was told that. Nothing is chosen before. */
export const NOTICE_ANSWERS = {
  yes: 'Yes',
  no: 'Not yet',
  not_known: 'Not known yet',
} as const satisfies Record<string, string>;

/** `with_words`: it stood beneath the words that we sent, as the page that asked for them said. */
export type NoticeAnswer = keyof typeof NOTICE_ANSWERS | 'with_words';

/** What is asked when something is sent, and not before. Nothing of it is asked of a question that we put to a recipient. */
export type Disclosed = {
  /** The person there who received it; empty where nobody said. */
  readonly receivedBy: string;
  /** Who sent it. */
  readonly sentBy: string;
  readonly kind: StatementKind | null;
  readonly source: string;
  /** The day on which it was true; null where nobody said, and then the day on which it was sent. */
  readonly asAt: LocalDate | null;
  /** The words that went, which the family can be shown before; empty where nobody wrote them down. */
  readonly words: string;
  /** On what condition the recipient may tell others; empty where nothing was said. */
  readonly conditions: string;
  readonly notice: NoticeAnswer | null;
  /** Why it went by a way that was warned against; empty where it was not. */
  readonly channelWhy: string;
  /** How it came to hold something that is kept from them; empty where it did not, or where nobody said. */
  readonly barredWhy: string;
};

/** Of a disclosure of which only the sender and the recipient are known. */
export const NOTHING_MORE = {
  receivedBy: '',
  kind: null,
  source: '',
  asAt: null,
  words: '',
  conditions: '',
  notice: null,
  channelWhy: '',
  barredWhy: '',
} as const satisfies Omit<Disclosed, 'sentBy'>;

/** Whether somebody has still to be told how to keep what went to them. A question that we put to them gave them nothing. */
export function owesNotice({ slot, disclosed }: { readonly slot: string; readonly disclosed: Disclosed }): boolean {
  return !isAsked(slot) && disclosed.notice !== 'yes' && disclosed.notice !== 'with_words';
}

/** Whether a line is a question that we put to a recipient. */
export function isAsked(slot: string): boolean {
  return slot.endsWith('|ask');
}

/** What nobody knows yet of something that was recorded as sent, in words: nothing blocks the record of what happened. */
export function unknownOf({
  channel,
  disclosed,
}: {
  readonly channel: string;
  readonly disclosed: Pick<Disclosed, 'kind' | 'source'>;
}): readonly string[] {
  const isUnknown = (text: string) => foldName(text) === foldName('not known yet');
  return [
    ...(isUnknown(channel) ? ['how it was sent'] : []),
    ...(disclosed.kind === 'not_known_yet' ? ['what kind of statement it was'] : []),
    ...(isUnknown(disclosed.source) ? ['where it comes from'] : []),
  ];
}
