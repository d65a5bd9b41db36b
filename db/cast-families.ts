import type { CastTeam } from '~/db/cast';
import type { CastAgencyId } from '~/db/cast-agencies';
import type { PrEvidence, Relationship } from '~/forms/deciders/parental-responsibility';
import type { PrRoute } from '~/forms/deciders/pr-routes';
import type { LocalDate } from '~/forms/values/dates';

export type CastChild = { readonly givenNames: string; readonly familyName: string; readonly dateOfBirth: LocalDate };

export type CastAdult = {
  readonly name: string;
  readonly relationship: Relationship;
  readonly prRoute: PrRoute;
  readonly prEvidence: PrEvidence;
  /** The given names of the children they belong to; every child of the family where nothing is said. */
  readonly of?: readonly string[];
};

export type CastFamily = {
  readonly team: CastTeam;
  readonly children: readonly CastChild[];
  readonly adults: readonly CastAdult[];
  /** The school, practice and services that the family is known to use. */
  readonly agencies: readonly CastAgencyId[];
};

const mother = (name: string) =>
  ({ name, relationship: 'mother', prRoute: 'mother', prEvidence: 'automatic' }) as const satisfies CastAdult;

const child = (givenNames: string, familyName: string, dateOfBirth: LocalDate): CastChild => ({
  givenNames,
  familyName,
  dateOfBirth,
});

/** The families of the acceptance stories, by the number of the story. A10 is the family of A9 later, A16 that of A1. */
export const FAMILIES = {
  A1: {
    team: 'north',
    children: [child('Maya', 'Ellwood', '2019-03-12')],
    adults: [{ ...mother('Jo Ellwood'), prEvidence: 'seen' }],
    agencies: ['larkfield', 'speech'],
  },
  A2: {
    team: 'north',
    children: [child('Oscar', 'Hale', '2017-06-04')],
    adults: [
      mother('Ruth Hale'),
      { name: 'Dean Hale', relationship: 'father', prRoute: 'father_birth_registered', prEvidence: 'seen' },
    ],
    agencies: ['camhs'],
  },
  A3: {
    team: 'north',
    children: [child('Aisha', 'Karim', '2012-02-09')],
    adults: [mother('Nadia Karim')],
    agencies: ['schoolNurse', 'counselling'],
  },
  A4: {
    team: 'north',
    children: [child('Tyler', 'Booth', '2013-08-30')],
    adults: [
      { name: 'Pat Booth', relationship: 'special_guardian', prRoute: 'special_guardian', prEvidence: 'seen' },
      mother('Kelly Booth'),
    ],
    agencies: ['brookside', 'schoolNurse'],
  },
  A5: {
    team: 'north',
    children: [child('Beth', 'Lowe', '2010-05-01')],
    adults: [],
    agencies: ['college', 'housing'],
  },
  A6: {
    team: 'north',
    children: [child('Leo', 'Marsh', '2021-01-22')],
    adults: [mother('Hannah Marsh')],
    agencies: ['football', 'healthVisitor'],
  },
  A7: {
    team: 'north',
    children: [child('Noah', 'Reid', '2018-10-14')],
    adults: [{ name: 'Craig Reid', relationship: 'father', prRoute: 'father_birth_registered', prEvidence: 'told' }],
    agencies: ['police', 'paediatrics'],
  },
  A8: { team: 'north', children: [child('Layla', 'Aziz', '2015-07-03')], adults: [], agencies: ['police'] },
  A9: {
    team: 'north',
    children: [child('Kezia', 'Grant', '2016-12-17')],
    adults: [mother('Denise Grant')],
    agencies: ['hillside', 'gp'],
  },
  A11: {
    team: 'north',
    // Maja is the older sister who offers to translate: a child, who never does.
    children: [child('Zofia', 'Nowak', '2020-04-25'), child('Maja', 'Nowak', '2013-02-11')],
    adults: [mother('Agnieszka Nowak')],
    agencies: ['larkfield', 'healthVisitor'],
  },
  A12: {
    team: 'north',
    children: [child('Jayden', 'Cole', '2016-09-11')],
    adults: [
      mother('Carly Cole'),
      {
        name: 'Rosalind Whitfield',
        relationship: 'council_officer',
        prRoute: 'care_order_la',
        prEvidence: 'on_case_system',
      },
      { name: 'Anita Okafor', relationship: 'foster_carer', prRoute: 'none_but_has_care', prEvidence: 'not_seen' },
    ],
    agencies: ['oakbank', 'camhs'],
  },
  A13: {
    team: 'south',
    children: [child('Ruby', 'Shaw', '2018-11-06')],
    adults: [{ name: 'Lee Shaw', relationship: 'father', prRoute: 'father_birth_registered', prEvidence: 'told' }],
    agencies: ['hillside', 'gp'],
  },
  A14: {
    team: 'south',
    children: [child('Amira', 'Yusuf', '2018-02-02')],
    adults: [
      mother('Samira Yusuf'),
      { name: 'Karim Yusuf', relationship: 'father', prRoute: 'married_father', prEvidence: 'told' },
    ],
    agencies: ['oakbank', 'quayside', 'camhs'],
  },
  A15: {
    team: 'south',
    // The story gives ages alone (4, 11 and 15 on 18 November 2026): the birthdays are ours.
    children: [
      child('Ella', 'Doyle', '2022-03-08'),
      child('Sam', 'Doyle', '2015-05-19'),
      child('Mia', 'Doyle', '2011-01-27'),
    ],
    adults: [
      mother('Siobhán Doyle'),
      {
        name: 'Martin Doyle',
        relationship: 'father',
        prRoute: 'father_birth_registered',
        prEvidence: 'told',
        of: ['Sam'],
      },
    ],
    agencies: ['larkfield', 'gp'],
  },
} as const satisfies Record<string, CastFamily>;

export type StoryId = keyof typeof FAMILIES;
