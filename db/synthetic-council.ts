import { sql } from 'kysely';
import type { Database } from '~/db/connection';
import { syntheticId } from '~/db/synthetic-rows';

const TEAM = { id: '00000000-0000-4000-8000-900000000000', name: 'Invented team' } as const;

/** Adds the team and the workers that invented forms belong to, where they are missing. They have no password: nobody can sign in. */
export async function addSyntheticStaff(db: Database, names: readonly string[]): Promise<string> {
  await db
    .insertInto('teams')
    .values({ ...TEAM })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const workers = names.map((name, number) => ({
    id: syntheticId('staff', number),
    email: `invented-${number}@example.org`,
    name,
    job_title: 'Invented worker',
    role: 'practitioner',
    team_id: TEAM.id,
    password_hash: null,
    pin_hash: null,
    is_demonstration: 1 as const,
    created_at: '2016-01-01T09:00:00.000Z',
    disabled_at: '2016-01-01T09:00:00.000Z',
  }));
  await db
    .insertInto('staff')
    .values(workers)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return TEAM.id;
}

/** How many invented forms there are. */
export async function countSyntheticForms(db: Database): Promise<number> {
  const row = await db
    .selectFrom('agreements')
    .select((select) => select.fn.countAll().as('count'))
    .where('id', '>=', syntheticId('agreement', 0))
    .where('id', '<', syntheticId('child', 0))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Lets the database hold more in memory while it takes in very many rows; as before afterwards. */
export async function withLargeCache(db: Database, work: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ cache_size: number }>`pragma cache_size`.execute(db);
  await sql`pragma cache_size = -600000`.execute(db);
  try {
    await work();
  } finally {
    await sql`pragma cache_size = ${sql.lit(rows[0]?.cache_size ?? -16_000)}`.execute(db);
    await sql`pragma shrink_memory`.execute(db);
  }
}
