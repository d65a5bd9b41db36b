import type { AskedLine } from '~/forms/agreement/record-events';
import type { WhatWasSaid } from '~/forms/agreement/said';
import { slotKey, waysOf } from '~/forms/agreement/slot-key';

/** Why a line has to be put to the family although others were: it is new to them. */
export type NewToFamily = {
  readonly line: AskedLine;
  readonly why: 'a new recipient' | 'new information' | 'a new purpose' | 'a new direction';
};

/** The lines of a plan that the family was never asked about. An agreement to one thing is never stretched to another. */
export function mustBeAsked(record: WhatWasSaid, lines: readonly AskedLine[]): readonly NewToFamily[] {
  const known = new Map(record.slots.map((slot) => [slot.key, slot]));
  return lines.flatMap((line) => {
    const asked = waysOf(line).every((way) => known.has(slotKey(line, way)));
    return asked ? [] : [{ line, why: whyNew(record, line) }];
  });
}

function whyNew({ slots }: WhatWasSaid, line: AskedLine): NewToFamily['why'] {
  const same = slots.filter((slot) => slot.line.recipientId === line.recipientId);
  if (same.length === 0) return 'a new recipient';
  const item = same.filter((slot) => slot.line.itemId === line.itemId);
  if (item.length === 0) return 'new information';
  return item.some((slot) => slot.line.purpose === line.purpose) ? 'a new direction' : 'a new purpose';
}
