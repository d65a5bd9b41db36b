import { type Fields, sentValue } from '~/forms/agreement/answers/fields';
import { seenField } from '~/forms/sharing/answers/names';
import type { LineToDecide } from '~/forms/sharing/to-decide';

/** What people had said to each line when the page was opened, by the line's key. It only tells whether something changed. */
export type Seen = Readonly<Record<string, string>>;

/** What a line's people said then and what they say now, where that differs; empty text: the line was not there. */
export type SaidMeanwhile = { readonly key: string; readonly before: string; readonly now: string };

/** Reads what the page showed. What people said is never taken from here: a decision keeps what the record says. */
export function readSeen(fields: Fields, lines: readonly Pick<LineToDecide, 'key'>[]): Seen {
  return Object.fromEntries(lines.map(({ key }) => [key, sentValue(fields, seenField(key))]));
}

/** The lines to which something else is said now than when the page was opened. */
export function saidMeanwhile(seen: Seen, now: ReadonlyMap<string, string>): readonly SaidMeanwhile[] {
  return Object.entries(seen).flatMap(([key, before]) => {
    const meaning = now.get(key) ?? '';
    return before === meaning ? [] : [{ key, before, now: meaning }];
  });
}
