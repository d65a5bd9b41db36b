import { SERVICE_ANSWERS } from '~/forms/agreement/context';
import { orderSentence } from '~/forms/agreement/court-order';
import type { WhoIsAsked } from '~/forms/agreement/draft';
import { supportSentence } from '~/forms/agreement/support';
import { heading, paragraph } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import { factTable } from '~/forms/copies/office/fact-table';
import { whoDecided } from '~/forms/copies/office/who-decided';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import { ageAt, yearsForRules } from '~/forms/deciders/age';
import { responsibilityWarning } from '~/forms/deciders/asked-responsibility';
import { birthOf, bornWords } from '~/forms/deciders/birth-of';
import { PR_EVIDENCE, RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { PR_ROUTES } from '~/forms/deciders/pr-routes';
import { formatDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/** The child, and who was asked: how they hold parental responsibility and how that is known, court orders, help. */
export function whoWasAsked(facts: OfficeFacts): readonly Block[] {
  const { record, wording } = facts;
  const { child, person, office, worker, council } = record.proposal;
  const { who } = office;
  const warning = responsibilityWarning(who);
  const birth = birthOf({ ...child, birthKind: child.birthKind ?? 'born', birthLatest: child.birthLatest ?? null });
  const years = yearsForRules(ageAt(birth, record.signature.signedAt));
  return [
    heading(2, 'Who this is about'),
    factTable('The child and the person who was asked', [
      ['Child', fullName(child)],
      ...(child.knownAs ? [['Known as', child.knownAs] as const] : []),
      ['Birth', years === null ? bornWords(child) : `${bornWords(child)} (aged ${years} on that day)`],
      ['Person who was asked', person.name],
      ['Who they are to the child', RELATIONSHIPS[who.relationship].label],
      ...(office.views.told === 'not_born' ? BEFORE_BIRTH : responsibilityOf(who)),
      ['Court order', optionOf('people.court_order', who.courtOrder, orderSentence(who))],
      ['Help with the form', optionOf('people.help', who.help, helpOf(who))],
      ['Kind of work', optionOf('context.purpose', office.context.purpose, '')],
      [
        'Where',
        record.signature.method === 'telephone'
          ? 'On the telephone'
          : optionOf('context.place', office.context.place, ''),
      ],
      ...(office.context.service === 'not_asked'
        ? []
        : [['The help itself, asked apart', SERVICE_ANSWERS[office.context.service]] as const]),
      ...(office.context.lastDay ? [['Stands until', formatDate(office.context.lastDay)] as const] : []),
      ...(office.context.reviewOn ? [['To be looked at again on', formatDate(office.context.reviewOn)] as const] : []),
      ['Practitioner', `${worker.name}, ${worker.jobTitle}, ${council.name}`],
    ]),
    ...(warning ? [paragraph(warning)] : []),
    ...whoDecided(facts),
  ];

  function optionOf(question: string, option: string, detail: string): string {
    const label = wording.questions[question]?.options?.[option] ?? option;
    return detail ? `${label}: ${detail}` : label;
  }
}

const BEFORE_BIRTH = [
  ['Parental responsibility', 'Nobody holds it before a birth. The information is the pregnant person’s own'],
] as const;

/** How somebody holds parental responsibility and how that is known; of a child who answers as themself, that they do. */
function responsibilityOf(who: WhoIsAsked): readonly (readonly [string, string])[] {
  if (who.relationship === 'self') {
    return who.childWhy
      ? [['Asked themself, because', who.childWhy]]
      : [['Parental responsibility', 'Answers as themself']];
  }
  const { label, law } = PR_ROUTES[who.prRoute];
  const { officer, registeredOn } = who;
  return [
    ['Parental responsibility', law ? `${label} (${law})` : label],
    ['How it is known', PR_EVIDENCE[who.prEvidence]],
    ...(registeredOn ? [['Day of registration', formatDate(registeredOn)] as const] : []),
    ...(officer
      ? ([
          [
            'Authorises for the council',
            `${who.name}, ${officer.jobTitle}. This is no consent, and no parent’s signature`,
          ],
          ['Reference of the order', officer.orderReference],
          ['Parents told or asked', officer.parentsTold],
        ] as const)
      : []),
  ];
}

function helpOf({ support, helpDetail }: WhoIsAsked): string {
  return [supportSentence(support), helpDetail].filter(Boolean).join(' ');
}
