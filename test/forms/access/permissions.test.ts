import { describe, expect, it, test } from 'vitest';
import { can } from '~/forms/access/permissions';
import { isRole, PERMISSIONS, type Permission, ROLES, type Role } from '~/forms/access/roles';

/** Who may do what: the house rules, written down a second time so that a slip in the table is seen. */
const MAY: Readonly<Record<Permission, string>> = {
  'find a child': 'practitioner safeguarding-manager',
  'prepare an agreement': 'practitioner safeguarding-manager',
  'correct an agreement': 'practitioner safeguarding-manager',
  'search records': 'records-officer',
  'read an agreement': 'practitioner safeguarding-manager records-officer',
  'read office papers': 'practitioner safeguarding-manager records-officer',
  'record a copy': 'practitioner safeguarding-manager records-officer',
  'see the team’s forms': 'safeguarding-manager',
  'look at decisions': 'safeguarding-manager',
  'set the council’s policy': 'administrator',
  'look after the seal': 'administrator',
  'print a blank form': 'practitioner safeguarding-manager records-officer administrator',
  'keep own account': 'practitioner safeguarding-manager records-officer administrator',
};

/** Which records a role reaches, of its own team and of another, as a draft and with a sealed document; and of a restricted child. */
type Reach = readonly [ownDraft: boolean, ownSealed: boolean, otherDraft: boolean, otherSealed: boolean];

const REACHES: Readonly<Record<Role, { readonly any: Reach; readonly restricted: Reach }>> = {
  practitioner: { any: [true, true, false, false], restricted: [false, false, false, false] },
  'safeguarding-manager': { any: [true, true, false, false], restricted: [false, false, false, false] },
  'records-officer': { any: [false, true, false, true], restricted: [false, true, false, true] },
  administrator: { any: [false, false, false, false], restricted: [false, false, false, false] },
};

const SUBJECTS = [
  { teamId: 'north', sealed: false },
  { teamId: 'north', sealed: true },
  { teamId: 'south', sealed: false },
  { teamId: 'south', sealed: true },
];
const reached = (isRestricted: boolean) => SUBJECTS.map((subject) => ({ ...subject, isRestricted }));

const roles = Object.keys(ROLES).filter(isRole);

describe.each(roles)('a %s', (role) => {
  const actor = { staffId: 'someone', role, teamId: 'north' };

  it.each(PERMISSIONS)('may or may not %s', (permission) => {
    const may = MAY[permission].split(' ').includes(role);
    expect(can(actor, permission)).toBe(may);
    for (const [children, isRestricted] of [
      ['any', false],
      ['restricted', true],
    ] as const) {
      expect(reached(isRestricted).map((subject) => can(actor, permission, subject))).toEqual(
        REACHES[role][children].map((reaches) => may && reaches),
      );
    }
  });
});

test('every role and every permission is in the two tables above', () => {
  expect(Object.keys(MAY).sort()).toEqual([...PERMISSIONS].sort());
  expect(Object.keys(REACHES).sort()).toEqual([...roles].sort());
});

test('a team that has no name is nobody’s', () => {
  const actor = { staffId: 'someone', role: 'practitioner', teamId: 'north' } as const;
  expect(can(actor, 'read an agreement', { teamId: '', sealed: true, isRestricted: false })).toBe(false);
});

test.each(['toString', '__proto__', 'Practitioner', ''])('%j is no role', (word) => expect(isRole(word)).toBe(false));
