import type { Role } from '~/forms/access/roles';

/** The demonstration council: nobody in it exists. Seed, samples, stories and tests share these people. */
export const COUNCIL = 'Example City Council';

/** Every demonstration account has these. They are printed when the demonstration starts, and exist nowhere else. */
export const DEMONSTRATION_PASSWORD = 'demonstration-2026';
export const DEMONSTRATION_PIN = '260731';

export const TEAMS = {
  north: 'Family Help North',
  south: 'Family Help South',
  records: 'Records and Information',
  systems: 'Digital Services',
} as const;

export type CastTeam = keyof typeof TEAMS;

export type CastStaff = {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly role: Role;
  readonly team: CastTeam;
};

/** The people with accounts, one of each role and a second team. */
export const STAFF = {
  priya: {
    name: 'Priya Nair',
    email: 'priya.nair@example.org',
    jobTitle: 'Family help practitioner',
    role: 'practitioner',
    team: 'north',
  },
  tom: {
    name: 'Tom Oduya',
    email: 'tom.oduya@example.org',
    jobTitle: 'Team manager',
    role: 'safeguarding-manager',
    team: 'north',
  },
  gareth: {
    name: 'Gareth Pritchard',
    email: 'gareth.pritchard@example.org',
    jobTitle: 'Family help practitioner',
    role: 'practitioner',
    team: 'south',
  },
  yvonne: {
    name: 'Yvonne Baptiste',
    email: 'yvonne.baptiste@example.org',
    jobTitle: 'Team manager',
    role: 'safeguarding-manager',
    team: 'south',
  },
  margaret: {
    name: 'Margaret Whitcombe',
    email: 'margaret.whitcombe@example.org',
    jobTitle: 'Records officer',
    role: 'records-officer',
    team: 'records',
  },
  colin: {
    name: 'Colin Ashdown',
    email: 'colin.ashdown@example.org',
    jobTitle: 'Systems administrator',
    role: 'administrator',
    team: 'systems',
  },
} as const satisfies Record<string, CastStaff>;

export type CastMember = keyof typeof STAFF;
