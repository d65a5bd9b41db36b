/** Everything that a person with an account may be allowed to do. */
export const PERMISSIONS = [
  'find a child',
  'prepare an agreement',
  'read an agreement',
  'read office papers',
  'correct an agreement',
  'record a copy',
  'search records',
  'print a blank form',
  'see the team’s forms',
  'look at decisions',
  'set the council’s policy',
  'look after the seal',
  'keep own account',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

type RoleRow = {
  readonly name: string;
  /** Whose records the role reaches: their own team's, every sealed record of the council, or none. */
  readonly standing: 'team' | 'sealed' | 'none';
  readonly permissions: readonly Permission[];
};

/** What everyone may do who works with families of their own team. */
const WORK_WITH_FAMILIES = [
  'find a child',
  'prepare an agreement',
  'read an agreement',
  'read office papers',
  'correct an agreement',
  'record a copy',
  'print a blank form',
  'keep own account',
] as const satisfies readonly Permission[];

/** One row a role. A role sees nothing that its row does not name. */
export const ROLES = {
  practitioner: {
    name: 'Practitioner',
    standing: 'team',
    permissions: WORK_WITH_FAMILIES,
  },
  'safeguarding-manager': {
    name: 'Safeguarding manager',
    standing: 'team',
    permissions: [...WORK_WITH_FAMILIES, 'see the team’s forms', 'look at decisions'],
  },
  'records-officer': {
    name: 'Records officer',
    standing: 'sealed',
    permissions: [
      'search records',
      'read an agreement',
      'read office papers',
      'record a copy',
      'print a blank form',
      'keep own account',
    ],
  },
  administrator: {
    name: 'Administrator',
    standing: 'none',
    permissions: ['print a blank form', 'set the council’s policy', 'look after the seal', 'keep own account'],
  },
} as const satisfies Record<string, RoleRow>;

export type Role = keyof typeof ROLES;

/** Whether a word is the id of a role. */
export function isRole(word: string): word is Role {
  return Object.hasOwn(ROLES, word);
}
