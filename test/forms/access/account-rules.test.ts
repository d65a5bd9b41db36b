import { expect, test } from 'vitest';
import { readAccountDetails } from '~/forms/access/account-rules';

const typed = {
  name: ' Siân  O’Neill ',
  email: ' Sian.ONeill@Example.org',
  role: 'practitioner',
  team: 'Family Help North',
  jobTitle: 'Worker',
};

test('reads the details of an account, tidied', () => {
  expect(readAccountDetails(typed)).toEqual({
    type: 'done',
    value: { ...typed, name: 'Siân O’Neill', email: 'sian.oneill@example.org' },
  });
});

test('says everything that is missing at once', () => {
  const outcome = readAccountDetails({ name: '', email: ' ', role: '', team: '', jobTitle: '' });
  expect(outcome.type === 'refused' && outcome.reasons).toEqual([
    'The name is missing.',
    'The email address is missing.',
    'The role is missing. It is one of: practitioner, safeguarding-manager, records-officer, administrator.',
    'The team is missing.',
    'The job title is missing.',
  ]);
});

test.each([
  ['email', 'no at sign'],
  ['email', 'a@b'],
  ['email', 'Name <a@b.org>'],
  ['role', 'toString'],
  ['role', 'manager'],
  ['name', 'x'.repeat(151)],
])('refuses the %s %j', (field, text) => {
  expect(readAccountDetails({ ...typed, [field]: text }).type).toBe('refused');
});
