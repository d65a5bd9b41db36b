import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createUser } from '~/app/commands/create-user';
import { setUpAccount } from '~/app/services/secrets.server';
import type { Database } from '~/db/connection';
import { freshCouncil } from '~/test/support/fresh-database';

let db: Database;
const written = { out: [''], err: [''] };

beforeAll(async () => {
  db = await freshCouncil();
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.err.push(String(text)) > 0);
});
beforeEach(() => void Object.assign(written, { out: [], err: [] }));

const args = (email: string) => [
  '--name',
  'Amy Lee',
  '--email',
  email,
  '--role',
  'practitioner',
  '--team',
  'East',
  '--job-title',
  'Worker',
];

test('prints a set-up code, and nothing else, on standard output', async () => {
  expect(await createUser(args('amy@example.org'))).toBe(0);
  expect(written.out.join('')).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\n$/);
  expect(written.err.join('')).toContain('There was no team "East": it was made.');
  expect(written.err.join('')).toContain('/first-sign-in');
  const code = written.out.join('').trim();
  const chosen = { email: 'amy@example.org', code, password: 'three random words', pin: '482915', address: 'x' };
  expect((await setUpAccount(chosen)).type).toBe('done');
});

test('refuses a second account with status 2, and renews the code of the first', async () => {
  expect(await createUser(args('bea@example.org'))).toBe(0);
  const first = written.out.join('');
  expect(await createUser(args('BEA@example.org'))).toBe(2);
  expect(written.err.join('')).toContain('bea@example.org has an account already');
  written.out = [];
  expect(await createUser(['--new-code', '--email', 'bea@example.org'])).toBe(0);
  expect(written.out.join('')).not.toBe(first);
  expect(await createUser(['--new-code', '--email', 'nobody@example.org'])).toBe(2);
});

test('says everything that is missing or wrong, with status 2, and makes nothing', async () => {
  const before = await countStaff();
  expect(await createUser(['--email', 'nonsense', '--role', 'boss'])).toBe(2);
  for (const part of [
    'name is missing',
    'must look like',
    'role must be one of',
    'team is missing',
    'job title is missing',
  ]) {
    expect(written.err.join('')).toContain(part);
  }
  expect(await createUser(['--colour', 'red'])).toBe(2);
  expect(await createUser(['Amy'])).toBe(2);
  expect(written.out.join('')).toBe('');
  expect(await countStaff()).toBe(before);
});

test('refuses a name, a job title or a team that no font can print, and names the character', async () => {
  const before = await countStaff();
  for (const [place, what] of [
    ['--name', 'name'],
    ['--job-title', 'job title'],
    ['--team', 'team'],
  ] as const) {
    written.err = [];
    const typed = args('cai@example.org').map((text, at, all) => (all[at - 1] === place ? `${text}𓀀` : text));
    expect(await createUser(typed)).toBe(2);
    expect(written.err.join('')).toMatch(/𓀀 \([^)]*U\+13000\) in the /u);
    expect(written.err.join('')).toContain(`in the ${what} cannot be printed. Write it in another way.`);
  }
  expect(await countStaff()).toBe(before);
  expect(await createUser(args('cai@example.org').map((text) => (text === 'Amy Lee' ? 'Cai Łukasz 王' : text)))).toBe(
    0,
  );
});

async function countStaff(): Promise<number> {
  return (await db.selectFrom('staff').select('id').execute()).length;
}
