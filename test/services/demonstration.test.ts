import { beforeAll, expect, test } from 'vitest';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { signIn } from '~/app/services/sign-in.server';
import { findBrokenLink } from '~/db/audit-events';
import { DEMONSTRATION_PASSWORD, STAFF, TEAMS } from '~/db/cast';
import type { Database } from '~/db/connection';
import { findStaff } from '~/db/staff';
import { findTeam } from '~/db/teams';
import { freshCouncil } from '~/test/support/fresh-database';

let db: Database;

beforeAll(async () => {
  db = await freshCouncil();
});

test('makes every account once, in its team, with the printed password', async () => {
  const first = await ensureDemonstrationStaff();
  expect(await ensureDemonstrationStaff()).toEqual(first);
  const teams = await db.selectFrom('teams').select('name').orderBy('name').execute();
  expect(teams.map(({ name }) => name)).toEqual(Object.values(TEAMS).sort());
  for (const member of ['priya', 'tom', 'gareth', 'margaret', 'colin'] as const) {
    const person = STAFF[member];
    const staff = await findStaff(db, first[member]);
    expect(staff).toMatchObject({ name: person.name, role: person.role, isDemonstration: true });
    expect((await findTeam(db, staff?.teamId ?? ''))?.name).toBe(TEAMS[person.team]);
    const outcome = await signIn({ email: person.email, password: DEMONSTRATION_PASSWORD, address: member });
    expect(outcome.type).toBe('done');
  }
  expect(await findBrokenLink(db)).toBeNull();
});

test('a role that this version does not know opens nothing', async () => {
  const { colin } = await ensureDemonstrationStaff();
  await db.updateTable('staff').set({ role: 'wizard' }).where('id', '=', colin).execute();
  expect(await findStaff(db, colin)).toBeNull();
  const asked = { email: STAFF.colin.email, password: DEMONSTRATION_PASSWORD, address: 'x' };
  expect(await signIn(asked)).toEqual({ type: 'refused', reasons: ['wrong'] });
});
