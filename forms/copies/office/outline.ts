import { outlineOf } from '~/forms/agreement/wishes';
import type { OfficeFacts } from '~/forms/copies/office-copy';

const OUTLINES = {
  'all yes': 'said yes to everything that was asked',
  'all no': 'said no to everything that was asked',
  'not sure': 'did not say yes to anything, and was not sure of some of it or left it out',
  'nothing said': 'did not answer any line',
} as const;

/** What was said to the whole form, in a sentence: “Jo Ellwood said yes to 3, no to 1.” */
export function outlineText({ record, ownPart }: OfficeFacts): string {
  const outline = outlineOf(record.wishes, record.proposal.lines.length);
  return `${ownPart.person.name} ${outline === 'some yes' ? counted(record) : OUTLINES[outline]}.`;
}

function counted({ wishes, proposal }: OfficeFacts['record']): string {
  const count = (...kinds: readonly string[]) => wishes.filter(({ wish }) => kinds.includes(wish)).length;
  const limited = count('agree_with_limits');
  const said: readonly (readonly [words: string, n: number])[] = [
    ['no to', count('refuse')],
    ['was not sure of', count('no_view')],
    ['left out', proposal.lines.length - wishes.length],
  ];
  return [
    `said yes to ${count('agree', 'agree_with_limits')}${limited > 0 ? ` (${limited} with a limit)` : ''}`,
    ...said.filter(([, n]) => n > 0).map(([words, n]) => `${words} ${n}`),
  ].join(', ');
}
