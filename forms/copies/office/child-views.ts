import { heading } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import { factTable } from '~/forms/copies/office/fact-table';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import { formatDate } from '~/forms/values/dates';

/** The child's own views, or who will ask and when; and whether the child is told; or that they are not born yet. */
export function childViews({ record }: OfficeFacts): readonly Block[] {
  const { said, askWho, askOn, told, notToldWhy } = record.proposal.office.views;
  const title = heading(2, 'The child’s own views');
  if (told === 'not_born')
    return [title, factTable('For the office only', [['What the child thinks', 'Not born yet']])];
  const plan = [
    ['Who will ask the child', askWho],
    ['When', askOn ? formatDate(askOn) : ''],
  ] as const;
  const asked = said ? ([['What the child thinks', said], ...(askWho ? plan : [])] as const) : plan;
  return [
    title,
    factTable('For the office only', [
      ...asked,
      ['Will the child be told what is decided?', told === 'yes' ? 'Yes' : `No, not yet: ${notToldWhy}`],
    ]),
  ];
}
