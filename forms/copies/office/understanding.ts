import { heading, paragraph } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import { factTable } from '~/forms/copies/office/fact-table';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import { CONCLUSIONS, CRITERIA, CRITERION_ANSWERS } from '~/forms/deciders/understanding';
import { formatDate } from '~/forms/values/dates';
import { keysOf } from '~/forms/values/keys';

/** What was found of the child's understanding of this decision, where it was assessed: each criterion with what shows it. */
export function understanding({ record }: OfficeFacts): readonly Block[] {
  const assessment = record.proposal.office.decided?.assessment;
  if (!assessment) return [];
  const { decision, assessor, on, support, criteria, ownWords, influences, conclusion, reasons, reassessOn } =
    assessment;
  return [
    heading(2, 'Understanding of this decision'),
    paragraph('Understanding is of this one decision on one day. It says nothing about the person as a whole.'),
    factTable(`Assessed by ${assessor} on ${formatDate(on)}`, [
      ['The decision', decision],
      ['Conclusion', conclusion ? CONCLUSIONS[conclusion] : ''],
      ['Why', reasons],
      ['In their own words, or how they showed it', ownWords],
      ...keysOf(CRITERIA).flatMap((id) => {
        const given = criteria[id];
        return given ? [[CRITERIA[id], `${CRITERION_ANSWERS[given.answer]}. ${given.evidence}`] as const] : [];
      }),
      ['What was done to help them understand', support],
      ['What may have influenced them', influences],
      ['Look again', reassessOn ? formatDate(reassessOn) : 'No day was set'],
    ]),
  ];
}
