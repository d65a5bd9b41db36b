import { heading, paragraph } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import { factTable } from '~/forms/copies/office/fact-table';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import { PR_EVIDENCE, PR_ROUTES, prWarning, RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { ageOn, formatDate, londonDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/** The child, and who was asked: how they hold parental responsibility and how that is known, court orders, help. */
export function whoWasAsked({ record, wording }: OfficeFacts): readonly Block[] {
  const { child, person, office, worker, council } = record.proposal;
  const { who } = office;
  const route = PR_ROUTES[who.prRoute];
  const warning = prWarning(who.prRoute, who.prEvidence);
  const age = ageOn(child.dateOfBirth, londonDate(record.signature.signedAt));
  return [
    heading(2, 'Who this is about'),
    factTable('The child and the person who was asked', [
      ['Child', fullName(child)],
      ...(child.knownAs ? [['Known as', child.knownAs] as const] : []),
      ['Date of birth', `${formatDate(child.dateOfBirth)} (aged ${age} on that day)`],
      ['Person who was asked', person.name],
      ['Who they are to the child', RELATIONSHIPS[who.relationship].label],
      ['Parental responsibility', route.law ? `${route.label} (${route.law})` : route.label],
      ['How it is known', PR_EVIDENCE[who.prEvidence]],
      ['Court order', optionOf('people.court_order', who.courtOrder, who.courtOrderDetail)],
      ['Help with the form', optionOf('people.help', who.help, who.helpDetail)],
      ['Kind of work', optionOf('context.purpose', office.context.purpose, '')],
      ['Where', optionOf('context.place', office.context.place, '')],
      ['Practitioner', `${worker.name}, ${worker.jobTitle}, ${council.name}`],
    ]),
    ...(warning ? [paragraph(warning)] : []),
  ];

  function optionOf(question: string, option: string, detail: string): string {
    const label = wording.questions[question]?.options?.[option] ?? option;
    return detail ? `${label}: ${detail}` : label;
  }
}
