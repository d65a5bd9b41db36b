import type { LineOutcome } from '~/forms/agreement/line-outcome';
import { lineMeaning } from '~/forms/agreement/matrix-words';
import { familyIn } from '~/forms/agreement/said';
import type { DecidedLine } from '~/forms/sharing/decision';

/**
 * A line of the record as a decision names it, with what its people had said. `putTo`: to whom each form was put, whether they answered
 * or not, by the form's id.
 */
export function lineOfRecord(
  outcome: LineOutcome,
  names: ReadonlyMap<string, string>,
  putTo: ReadonlyMap<string, readonly string[]>,
): Omit<DecidedLine, 'role' | 'basis' | 'guide' | 'isKeptBack'> {
  const { slot, put, kind } = outcome;
  const { recipientId, itemId } = slot.line;
  return {
    key: slot.key,
    agreementId: put.agreementId,
    recipientId,
    recipientName: names.get(recipientId) ?? recipientId,
    itemId,
    what: names.get(itemId) ?? itemId,
    way: slot.way,
    said: { outcome: kind, meaning: lineMeaning(outcome, names) },
    people: [...new Set([...familyIn(slot.says), ...(putTo.get(slot.put.agreementId) ?? [])])],
  };
}
