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
import { SENDING_CHANNELS } from '~/forms/agreement/disclosed';
import { isRealWords } from '~/forms/values/real-words';

/** The steps of a transfer, as the buttons of its page send them. */
export const TRANSFER_INTENTS = { flags: 'flags', papers: 'papers', acknowledged: 'acknowledged' } as const;

export type TransferAnswers =
  | { readonly step: 'flags'; readonly to: string; readonly channel: string; readonly at: string }
  | {
      readonly step: 'papers';
      readonly to: string;
      readonly channel: string;
      readonly at: string;
      readonly summary: string;
      readonly documentIds: readonly string[];
      readonly reasons: string;
      readonly beforeFlagsWhy: string;
    }
  | { readonly step: 'acknowledged'; readonly from: string; readonly words: string; readonly at: string };

/**
 * Reads one step of a transfer. `flagsPassed`: what protects somebody went before; where it did not, the papers ask for words
 * why, and are not held back. Refuses nobody named, no way, no summary and no paper, reasons that say nothing, and a day still to come.
 */
export function readTransfer(fields: Fields, flagsPassed: boolean, now: string): ReadAnswers<TransferAnswers> {
  switch (sentValue(fields, 'intent')) {
    case TRANSFER_INTENTS.papers:
      return readPapers(fields, flagsPassed, now);
    case TRANSFER_INTENTS.acknowledged:
      return readAcknowledged(fields, now);
    default:
      return readFlags(fields, now);
  }
}

function readFlags(fields: Fields, now: string): ReadAnswers<TransferAnswers> {
  const sent = readSent(fields, 'flags', now);
  return sent.type === 'done' ? { type: 'done', value: { step: 'flags', ...sent.value } } : sent;
}

function readPapers(fields: Fields, flagsPassed: boolean, now: string): ReadAnswers<TransferAnswers> {
  const sent = readSent(fields, 'papers', now);
  const summary = textOf(fields, 'summary');
  const documentIds = sentValues(fields, 'documents');
  const reasons = textOf(fields, 'reasons');
  const beforeFlagsWhy = textOf(fields, 'before_flags');
  const errors: FieldProblem[] = [
    ...(sent.type === 'wrong' ? sent.errors : []),
    ...tooLong(fields, { summary: LONGEST_TEXT, reasons: LONGEST_TEXT, before_flags: LONGEST_TEXT }),
  ];
  if (!isRealWords(summary) && documentIds.length === 0) {
    errors.push({ field: 'summary', text: 'Write the summary that you send, or choose a paper' });
  }
  if (!isRealWords(reasons)) errors.push({ field: 'reasons', text: 'Say why the other council needs it' });
  if (!flagsPassed && !isRealWords(beforeFlagsWhy)) {
    errors.push({ field: 'before_flags', text: 'Say why it goes before what protects somebody' });
  }
  if (errors.length > 0 || sent.type !== 'done') return { type: 'wrong', errors };
  return { type: 'done', value: { step: 'papers', ...sent.value, summary, documentIds, reasons, beforeFlagsWhy } };
}

function readAcknowledged(fields: Fields, now: string): ReadAnswers<TransferAnswers> {
  const from = lineOf(fields, 'from');
  const at = readWhen(fields, 'acknowledged_at', now);
  const errors: FieldProblem[] = [
    ...tooLong(fields, { from: LONGEST_LINE, words: LONGEST_TEXT }),
    ...(at.type === 'wrong' ? at.errors : []),
  ];
  if (!isRealWords(from)) errors.push({ field: 'from', text: 'Say who acknowledged it' });
  if (errors.length > 0 || at.type !== 'done') return { type: 'wrong', errors };
  return { type: 'done', value: { step: 'acknowledged', from, words: textOf(fields, 'words'), at: at.value } };
}

type Sent = { readonly to: string; readonly channel: string; readonly at: string };

/** Whom it went to, how and when: the fields of a step begin with its name. */
function readSent(fields: Fields, step: 'flags' | 'papers', now: string): ReadAnswers<Sent> {
  const to = lineOf(fields, `${step}_to`);
  const channel = optionOf(fields, `${step}_channel`, SENDING_CHANNELS);
  const at = readWhen(fields, `${step}_at`, now);
  const errors: FieldProblem[] = [...tooLong(fields, { [`${step}_to`]: LONGEST_LINE })];
  if (!isRealWords(to)) errors.push({ field: `${step}_to`, text: 'Say who there received it: their name and job' });
  if (!channel) errors.push({ field: `${step}_channel`, text: 'Say how it went' });
  if (at.type === 'wrong') errors.push(...at.errors);
  if (errors.length > 0 || !channel || at.type !== 'done') return { type: 'wrong', errors };
  return { type: 'done', value: { to, channel: SENDING_CHANNELS[channel], at: at.value } };
}
