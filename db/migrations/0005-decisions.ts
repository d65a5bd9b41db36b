import { type Kysely, sql } from 'kysely';
import { evidenceIsKept } from '~/db/migrations/evidence';

/**
 * What practitioners decide, apart from what families say: decisions with their versions, what happens to them afterwards, and
 * disclosures that no form was put for. Portable between SQLite and Postgres.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await decisions(db);
  await disclosuresOfDecisions(db);
  await protection(db);
  await reviewDays(db);
  await birthsOfYoungParents(db);
  await transfers(db);
}

async function decisions(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name).addColumn('id', 'text', (c) => c.primaryKey().notNull());

  await table('sharing_decisions')
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('team_id', 'text', (c) => c.notNull().references('teams.id'))
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('is_urgent', 'integer', (c) => c.notNull().check(sql`is_urgent in (0, 1)`))
    .addColumn('review_on', 'text')
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('idempotency_key', 'text', (c) => c.notNull().unique())
    .addUniqueConstraint('one_version_of_a_decision', ['series_id', 'version'])
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createIndex('decisions_by_child')
    .on('sharing_decisions')
    .columns(['child_id', 'decided_at'])
    .execute();
  await db.schema.createIndex('decisions_by_team').on('sharing_decisions').columns(['team_id', 'decided_at']).execute();

  await table('decision_facts')
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('idempotency_key', 'text', (c) => c.notNull().unique())
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('decision_facts_by_series').on('decision_facts').column('series_id').execute();
  await db.schema.createIndex('decision_facts_by_child').on('decision_facts').column('child_id').execute();

  await evidenceIsKept(db, ['sharing_decisions', 'decision_facts']);
}

/** The same table for what was shared without a form too, each row with the decision that it followed. */
async function disclosuresOfDecisions(db: Kysely<unknown>): Promise<void> {
  for (const act of ['update', 'delete']) await sql`drop trigger ${sql.ref(`disclosures_refuse_${act}`)}`.execute(db);
  await db.schema
    .createTable('disclosures_of_decisions')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('agreement_id', 'text', (c) => c.references('agreements.id'))
    .addColumn('decision_series_id', 'text')
    .addColumn('slot', 'text', (c) => c.notNull())
    .addColumn('recipient_id', 'text')
    .addColumn('recipient_name', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('idempotency_key', 'text', (c) => c.notNull())
    .addUniqueConstraint('one_disclosure_of_a_line', ['idempotency_key', 'slot'])
    .modifyEnd(strict)
    .execute();
  await sql`insert into disclosures_of_decisions
    (id, child_id, agreement_id, decision_series_id, slot, recipient_id, recipient_name, what, channel, content, at, recorded_at,
      recorded_by, idempotency_key)
    select id, child_id, agreement_id, null, slot, recipient_id, recipient_name, what, channel, content, at, recorded_at,
      recorded_by, idempotency_key from disclosures`.execute(db);
  await db.schema.dropTable('disclosures').execute();
  await db.schema.alterTable('disclosures_of_decisions').renameTo('disclosures').execute();
  await db.schema.createIndex('disclosures_by_child').on('disclosures').columns(['child_id', 'at']).execute();
  await evidenceIsKept(db, ['disclosures']);
}

/** What was handed over when a family moves to another council. */
async function transfers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('transfer_facts')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('transfer_id', 'text', (c) => c.notNull().references('record_facts.id'))
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('idempotency_key', 'text', (c) => c.notNull().unique())
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('transfer_facts_by_child').on('transfer_facts').column('child_id').execute();
  await evidenceIsKept(db, ['transfer_facts']);
}

/** The day of the first review, where one was set with what was put: the work list asks by it. */
async function reviewDays(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('proposals').addColumn('review_on', 'text').execute();
}

/** The birthday of an adult of a family who is under 18; nobody else's is asked. */
async function birthsOfYoungParents(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('people').addColumn('born_on', 'text').execute();
}

/** What is kept from whom, and who checked a copy before it went to somebody from whom something is kept. */
async function protection(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name).addColumn('id', 'text', (c) => c.primaryKey().notNull());

  await table('protected_details')
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('ends', 'text', (c) => c.references('protected_details.id'))
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('idempotency_key', 'text', (c) => c.notNull().unique())
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('protected_details_by_child').on('protected_details').column('child_id').execute();

  await table('releases')
    .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id'))
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('idempotency_key', 'text', (c) => c.notNull().unique())
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('releases_by_document').on('releases').column('document_id').execute();

  await evidenceIsKept(db, ['protected_details', 'releases']);
}

const strict = sql`strict`;
