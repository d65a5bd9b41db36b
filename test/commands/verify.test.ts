import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { run } from '~/app/commands/verify';
import { createStaff } from '~/app/services/accounts.server';
import type { Database } from '~/db/connection';
import { freshCouncil } from '~/test/support/fresh-database';

let db: Database;
const written = { out: [''], err: [''] };

beforeAll(async () => {
  db = await freshCouncil();
  const worker = { role: 'practitioner', team: 'East', jobTitle: 'Worker' } as const;
  for (const name of ['amy', 'ben']) await createStaff({ ...worker, name, email: `${name}@example.org` });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.err.push(String(text)) > 0);
});
beforeEach(() => void Object.assign(written, { out: [], err: [] }));

test('says that a history holds, with status 0', async () => {
  expect(await run(['--history'])).toBe(0);
  expect(written.out).toEqual(['The history holds: 4 events, none changed or removed between them.\n']);
});

test('says what it can verify, with status 2', async () => {
  for (const args of [[], ['--everything'], ['--history', 'now'], ['x.pdf', '--certificate']]) {
    expect(await run(args)).toBe(2);
  }
  expect(new Set(written.err).size).toBe(1);
  for (const way of ['FILE', '--certificate', '--all', '--history']) expect(written.err[0]).toContain(way);
});

test('names the first event that somebody changed behind the product’s back, with status 1', async () => {
  await sql`drop trigger audit_events_refuse_update`.execute(db);
  await db.updateTable('audit_events').set({ actor_id: 'somebody else' }).where('sequence', '=', 2).execute();
  expect(await run(['--history'])).toBe(1);
  expect(written.out).toEqual(['The history does not hold: event 2 was changed, or one before it was removed.\n']);
});
