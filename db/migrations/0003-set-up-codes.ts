import { type Kysely, sql } from 'kysely';

/** The one-time codes with which a new account sets its password and PIN. Only a hash is kept; a used code is removed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('set_up_codes')
    .addColumn('staff_id', 'text', (c) => c.primaryKey().notNull().references('staff.id'))
    .addColumn('code_hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .modifyEnd(sql`strict`)
    .execute();
}
