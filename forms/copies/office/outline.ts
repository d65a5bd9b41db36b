import { outlineOf } from '~/forms/agreement/wishes';
import type { OfficeFacts } from '~/forms/copies/office-copy';

const OUTLINES = {
  'all yes': 'said yes to everything that was asked',
  'some yes': 'said yes to some of what was asked',
  'all no': 'said no to everything that was asked',
  'not sure': 'did not say yes to anything, and was not sure of some of it or left it out',
  'nothing said': 'did not answer any line',
} as const;

/** What was said to the whole form, in a sentence. */
export function outlineText({ record, ownPart }: OfficeFacts): string {
  const outline = outlineOf(record.wishes, record.proposal.lines.length);
  return `${ownPart.person.name} ${OUTLINES[outline]}.`;
}
