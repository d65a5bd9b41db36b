import { LINE_OUTCOMES } from '~/forms/agreement/line-outcome';
import { lineMeaning } from '~/forms/agreement/matrix-words';
import type { ReadRecord } from '~/forms/agreement/read-record';
import { familyIn } from '~/forms/agreement/said';
import { type KnownRecipient, NOT_ON_A_FORM } from '~/forms/sharing/urgent-share';
import { foldName } from '~/forms/values/names';

type Named = { readonly id: string | null; readonly name: string };

/**
 * What people had said of telling a recipient anything, whatever it was about: what is shared in a hurry is in no form's words. The
 * weakest of their answers counts, so that a refusal is never passed over. `putTo`: to whom each form was put, by its id, whether they
 * answered or not.
 */
export function saidOfRecipient(
  { lines, said }: ReadRecord,
  { id, name }: Named,
  putTo: ReadonlyMap<string, readonly string[]> = new Map(),
): KnownRecipient {
  const isThem = (recipientId: string) =>
    recipientId === id || foldName(said.names.get(recipientId) ?? recipientId) === foldName(name);
  const putToOf = ({ slot }: (typeof lines)[number]) => putTo.get(slot.put.agreementId) ?? [];
  const theirs = lines.filter(({ slot }) => slot.way === 'tell' && isThem(slot.line.recipientId));
  const [first, ...others] = theirs;
  if (!first) return { recipientId: id, said: NOT_ON_A_FORM, people: [] };
  const weakest = others.reduce((least, line) => (rank(line) < rank(least) ? line : least), first);
  const meanings = theirs.map(
    (line) => `${said.names.get(line.slot.line.itemId) ?? line.slot.line.itemId}: ${lineMeaning(line, said.names)}`,
  );
  return {
    recipientId: first.slot.line.recipientId,
    said: { outcome: weakest.kind, meaning: [...new Set(meanings)].join(' ') },
    people: [...new Set([...familyIn(theirs.flatMap(({ slot }) => slot.says)), ...theirs.flatMap(putToOf)])],
  };
}

function rank({ kind }: { readonly kind: (typeof LINE_OUTCOMES)[number] }): number {
  return LINE_OUTCOMES.indexOf(kind);
}
