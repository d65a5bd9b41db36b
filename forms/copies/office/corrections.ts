import { asSentence, heading } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import { factTable } from '~/forms/copies/office/fact-table';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import { formatDate, formatInstant, londonDate } from '~/forms/values/dates';

/** What was written down wrongly and put right: both, and why. None: nothing. */
export function corrections({ record }: OfficeFacts): readonly Block[] {
  return record.corrections.flatMap(({ was, is, why, by, recordedAt }) => [
    heading(2, `Put right on ${formatDate(londonDate(recordedAt))}`),
    factTable('What was written down wrongly', [
      ['It said', was],
      ['It is', is],
      ['Why', asSentence(why)],
      ['Put right by', `${by}, ${formatInstant(recordedAt)}`],
    ]),
  ]);
}
