import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';

export type Team = { readonly id: string; readonly name: string };

/** The team of a name, or null. */
export async function findTeamByName(db: Database, name: string): Promise<Team | null> {
  const row = await db.selectFrom('teams').selectAll().where('name', '=', name).executeTakeFirst();
  return row ?? null;
}

/** The team of an id, or null. */
export async function findTeam(db: Database, id: string): Promise<Team | null> {
  const row = await db.selectFrom('teams').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Adds a team and gives it. Call it in a transaction that looked for the name first. */
export async function insertTeam(db: Database, name: string): Promise<Team> {
  const team = { id: randomUUID(), name };
  await db.insertInto('teams').values(team).execute();
  return team;
}
