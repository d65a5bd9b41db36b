import { bullets, heading, paragraph } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import { CAPACITIES } from '~/forms/deciders/capacities';
import { expectedSentence } from '~/forms/deciders/decided';
import { citation, type Reason } from '~/forms/deciders/sources';

/** Who was expected to decide on the day and why, what was chosen otherwise, and as what the person who was asked spoke. */
export function whoDecided({ record }: OfficeFacts): readonly Block[] {
  const { office, person } = record.proposal;
  const { decided } = office;
  if (!decided) return [];
  const { governing, reasons, standing, warnings, chosenWhy } = decided;
  const spokeAs = person.standing ? `${person.name} answered as: ${CAPACITIES[person.standing].label}.` : '';
  const isOne = governing.some(({ personId }) => personId === person.id);
  return [
    heading(2, 'Who decides'),
    paragraph(expectedSentence(decided)),
    ...(chosenWhy ? [paragraph(`The practitioner chose so: ${chosenWhy}`)] : []),
    bullets([...new Set([...reasons, ...standing.filter((one) => !isAmong(one, reasons))].map(cited))]),
    ...(spokeAs ? [paragraph(spokeAs)] : []),
    ...(isOne
      ? []
      : [paragraph(`What ${person.name} says is kept as their own wish, beside that of whoever decides.`)]),
    ...(warnings.length > 0 ? [heading(3, 'Look after this'), bullets(warnings.map(cited))] : []),
  ];
}

function cited({ text, source }: Reason): string {
  return `${text} Source: ${citation(source)}.`;
}

function isAmong({ text }: Reason, reasons: readonly Reason[]): boolean {
  return reasons.some((one) => one.text === text);
}
