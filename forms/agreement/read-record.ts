import { type LineOutcome, outcomeOfLine } from '~/forms/agreement/line-outcome';
import type { RecordEvent } from '~/forms/agreement/record-events';
import { type WhatWasSaid, whatWasSaid } from '~/forms/agreement/said';
import type { LocalDate } from '~/forms/values/dates';

/** A record read on a day: what was said, and what each line comes to. Status and matrix both come from it. */
export type ReadRecord = { readonly said: WhatWasSaid; readonly lines: readonly LineOutcome[] };

/**
 * Reads a record as it stood on a day and was known then. `knownOn` later than the day gives what is known now of that day:
 * a late entry is then counted, and what the record said at the time is not touched.
 */
export function readRecord(events: readonly RecordEvent[], day: LocalDate, knownOn: LocalDate = day): ReadRecord {
  const said = whatWasSaid(events, day, knownOn);
  return { said, lines: said.slots.map((slot) => outcomeOfLine(slot, said.childId)) };
}
