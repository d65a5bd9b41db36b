import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  sentValue,
  sentValues,
  textOf,
} from '~/forms/agreement/answers/fields';
import type { Line, Recipient } from '~/forms/agreement/lines';
import type { CardAnswer, CardAnswers } from '~/forms/agreement/wishes';
import type { Wording } from '~/forms/definition';
import { fill } from '~/forms/values/text';

/** A family's cards as they were sent: what could be read, and what has to be put right before going on. */
export type ReadChoices = {
  readonly cards: CardAnswers;
  readonly optOut: string;
  readonly errors: readonly FieldProblem[];
};

/**
 * Reads a family's answers card by card (`card-<recipient>`, `tick-<recipient>`, and `limit-yes-` or `limit-some-<recipient>`
 * in their own words). What could be read is always given, so that stopping in the middle loses nothing. A choice or a line
 * that is not on the form is not read: nobody wishes for somebody else.
 */
export function readChoices(
  fields: Fields,
  proposal: { readonly recipients: readonly Recipient[]; readonly lines: readonly Line[] },
  words: Wording['family'],
): ReadChoices {
  const cards: Record<string, CardAnswer> = {};
  const errors: FieldProblem[] = [];
  const say = (field: string, key: string, recipient: Recipient) =>
    errors.push({ field, text: fill(words[key] ?? '', { recipient: recipient.name }) });
  for (const recipient of proposal.recipients) {
    const card = cardIn(fields, recipient, proposal.lines);
    if (!card) {
      say(`card-${recipient.id}`, 'error_choose', recipient);
      continue;
    }
    cards[recipient.id] = card;
    const limit = limitName(card.choice, recipient.id);
    if (card.choice === 'some' && card.ticked.length === 0) say(`tick-${recipient.id}`, 'error_tick', recipient);
    if ('limit' in card && lineOf(fields, limit).length > LONGEST_LINE) say(limit, 'error_long', recipient);
  }
  if (asksForMore(fields, proposal)) errors.push({ field: '', text: words.error_not_shown ?? '' });
  const optOut = textOf(fields, 'opt_out');
  if (optOut.length > LONGEST_TEXT) errors.push({ field: 'opt_out', text: words.error_long ?? '' });
  return { cards, optOut: optOut.slice(0, LONGEST_TEXT), errors };
}

/** The field of a limit: a yes to all of it and a yes to some of it have one each, and only the chosen one's counts. */
export function limitName(choice: string, recipientId: string): string {
  return `limit-${choice}-${recipientId}`;
}

function cardIn(fields: Fields, recipient: Recipient, lines: readonly Line[]): CardAnswer | null {
  const choice = sentValue(fields, `card-${recipient.id}`);
  const typed = lineOf(fields, limitName(choice, recipient.id)).slice(0, LONGEST_LINE);
  const limit = typed ? { limit: typed } : {};
  if (choice === 'no' || choice === 'not_sure') return { choice };
  if (choice === 'yes') return { choice, ...limit };
  return choice === 'some' ? { choice, ticked: ownLines(fields, recipient, lines), ...limit } : null;
}

function ownLines(fields: Fields, recipient: Recipient, lines: readonly Line[]): readonly string[] {
  const sent = sentValues(fields, `tick-${recipient.id}`);
  return lines.filter((line) => line.recipientId === recipient.id && sent.includes(line.id)).map((line) => line.id);
}

/** Whether something was chosen that this form never showed: a page that was tampered with, or of another form. */
function asksForMore(
  fields: Fields,
  proposal: { readonly recipients: readonly Recipient[]; readonly lines: readonly Line[] },
): boolean {
  const known = new Set(proposal.recipients.flatMap(({ id }) => [`card-${id}`, `tick-${id}`]));
  return Object.keys(fields).some((name) => {
    if (!name.startsWith('card-') && !name.startsWith('tick-')) return false;
    if (!known.has(name)) return true;
    return (
      name.startsWith('tick-') && sentValues(fields, name).some((id) => !isLineOf(id, name.slice(5), proposal.lines))
    );
  });
}

function isLineOf(lineId: string, recipientId: string, lines: readonly Line[]): boolean {
  return lines.some((line) => line.id === lineId && line.recipientId === recipientId);
}
