import { type FieldProblem, type Fields, lineOf, textOf } from '~/forms/agreement/answers/fields';
import { keptFromRecipient } from '~/forms/copies/barred-recipient';
import type { ProtectedDetail } from '~/forms/copies/protected-details';
import { listOf } from '~/forms/values/text';

/** What a page about a sending sends that its recipients get to read. */
const READ_BY_THEM = ['words', 'conditions', 'sent_by'] as const;

/** Where somebody says how a protected detail went to a recipient from whom it is kept. */
export const BARRED_WHY = 'barred_why';

/**
 * Of words that are to go: what has to come out of them first, since it is kept from a recipient or from whoever receives it there,
 * each beside its field. It is one of the two things that are ever blocked (domain 5.6), and only before they go.
 */
export function barredBeforeSending(
  fields: Fields,
  recipients: readonly string[],
  details: readonly ProtectedDetail[],
): readonly FieldProblem[] {
  return READ_BY_THEM.flatMap((field) => {
    const { held, from } = keptIn([textOf(fields, field)], fields, recipients, details);
    if (held.length === 0) return [];
    const text = `Take out ${quoted(held)}: it is kept from ${listOf(from)}. Nothing went, and everything that you wrote is still here`;
    return [{ field, text }];
  });
}

/**
 * Of what went: that it holds something that is kept from a recipient, and a question how that happened, which any words answer. It
 * is asked once and stops nothing: what happened is recorded.
 */
export function barredWhenRecorded(
  fields: Fields,
  recipients: readonly string[],
  details: readonly ProtectedDetail[],
): readonly FieldProblem[] {
  if (textOf(fields, BARRED_WHY)) return [];
  const texts = READ_BY_THEM.map((field) => textOf(fields, field));
  const { held, from } = keptIn(texts, fields, recipients, details);
  if (held.length === 0) return [];
  const text = `${quoted(held)} is kept from ${listOf(from)}. If it has not gone yet, take it out. If it has, say how it happened: it is recorded, and a safeguarding manager is told`;
  return [{ field: BARRED_WHY, text }];
}

/** The protected words in texts, and from whom of those who get them they are kept. */
function keptIn(
  texts: readonly string[],
  fields: Fields,
  recipients: readonly string[],
  details: readonly ProtectedDetail[],
) {
  // Where several get the same, each has a field of its own for who received it there.
  const received = Object.keys(fields).filter((name) => name.startsWith('received_by'));
  const readers = [...recipients, ...received.map((name) => lineOf(fields, name))].filter((name) => name !== '');
  const kept = readers.map((name) => ({ name, held: keptFromRecipient(details, { to: [name], texts }) }));
  const barred = kept.filter(({ held }) => held.length > 0);
  return { held: [...new Set(barred.flatMap(({ held }) => held))], from: barred.map(({ name }) => name) };
}

function quoted(texts: readonly string[]): string {
  return listOf(texts.map((text) => `“${text}”`));
}
