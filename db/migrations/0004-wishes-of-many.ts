import { type Kysely, sql } from 'kysely';
import { evidenceIsKept } from '~/db/migrations/evidence';

/**
 * Several people with one form, every honest way of giving answers, what happens afterwards, and what the council keeps as its
 * own policy. Portable between SQLite and Postgres but for the table of signatures, which is made anew for its list of methods.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name).addColumn('id', 'text', (c) => c.primaryKey().notNull());

  await signaturesOfEveryKind(db);

  for (const column of ['registered_on', 'holds_until'] as const) {
    await db.schema.alterTable('family_links').addColumn(column, 'text').execute();
  }
  for (const column of ['signed_as', 'witness_name'] as const) {
    await db.schema.alterTable('hand_backs').addColumn(column, 'text').execute();
  }
  for (const column of ['visit_id', 'renews_id'] as const) {
    await db.schema.alterTable('agreements').addColumn(column, 'text').execute();
  }
  await db.schema.createIndex('agreements_by_visit').on('agreements').column('visit_id').execute();
  await db.schema.alterTable('agencies').addColumn('body', 'text').execute();
  await db.schema.alterTable('agencies').addColumn('has_duty_to_share', 'text').execute();
  await db.schema.alterTable('agencies').addColumn('retired_at', 'text').execute();
  for (const column of ['birth_kind', 'birth_latest'] as const) {
    await db.schema.alterTable('children').addColumn(column, 'text').execute();
  }

  await table('record_facts')
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('agreement_id', 'text', (c) => c.references('agreements.id'))
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('idempotency_key', 'text', (c) => c.notNull().unique())
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('record_facts_by_child').on('record_facts').columns(['child_id', 'at']).execute();

  await table('assessments')
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('agreement_id', 'text', (c) => c.references('agreements.id'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('assessments_by_child').on('assessments').column('child_id').execute();

  await table('restrictions')
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('restrictions_by_child').on('restrictions').column('child_id').execute();

  await table('disclosures')
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('agreement_id', 'text', (c) => c.notNull().references('agreements.id'))
    .addColumn('slot', 'text', (c) => c.notNull())
    .addColumn('recipient_id', 'text', (c) => c.notNull())
    .addColumn('recipient_name', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('idempotency_key', 'text', (c) => c.notNull())
    .addUniqueConstraint('one_disclosure_of_a_slot', ['idempotency_key', 'slot'])
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('disclosures_by_child').on('disclosures').columns(['child_id', 'at']).execute();

  await table('tasks')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('agreement_id', 'text', (c) => c.references('agreements.id'))
    .addColumn('team_id', 'text', (c) => c.notNull().references('teams.id'))
    .addColumn('assigned_to', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('unique_key', 'text', (c) => c.notNull().unique())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('due_on', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('done_at', 'text')
    .addColumn('done_by', 'text', (c) => c.references('staff.id'))
    .addColumn('done_note', 'text')
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('tasks_to_do').on('tasks').columns(['assigned_to', 'done_at', 'due_on']).execute();
  await db.schema.createIndex('tasks_by_child').on('tasks').column('child_id').execute();

  await db.schema
    .createTable('unsaved_pages')
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('staff_id', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('page', 'text', (c) => c.notNull())
    .addColumn('fields', 'text', (c) => c.notNull())
    .addColumn('kept_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('one_unsaved_page_of_a_worker', ['child_id', 'staff_id', 'page'])
    .modifyEnd(strict)
    .execute();

  await table('child_words')
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('drawing_file_id', 'text', (c) => c.references('stored_files.id'))
    .addColumn('idempotency_key', 'text', (c) => c.notNull().unique())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('child_words_by_child').on('child_words').column('child_id').execute();

  await table('papers')
    .addColumn('agreement_id', 'text', (c) => c.notNull().references('agreements.id'))
    .addColumn('page', 'integer', (c) => c.notNull())
    .addColumn('file_id', 'text', (c) => c.notNull().references('stored_files.id'))
    .addColumn('source_hash', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .addUniqueConstraint('one_page_of_a_paper', ['agreement_id', 'source_hash', 'page'])
    .modifyEnd(strict)
    .execute();

  await table('record_links')
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('other_child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .addUniqueConstraint('one_link_between_two_children', ['child_id', 'other_child_id'])
    .modifyEnd(strict)
    .execute();

  await table('deciding_policies')
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .modifyEnd(strict)
    .execute();

  await table('topics')
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('retired_at', 'text')
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .modifyEnd(strict)
    .execute();

  await db.schema.createIndex('audit_events_by_child').on('audit_events').columns(['child_id', 'type']).execute();

  await evidenceIsKept(db, [
    'record_facts',
    'assessments',
    'restrictions',
    'disclosures',
    'child_words',
    'papers',
    'record_links',
    'deciding_policies',
  ]);
}

/** The same table with every way of giving answers, what is particular to each, and as what the person spoke. */
async function signaturesOfEveryKind(db: Kysely<unknown>): Promise<void> {
  for (const act of ['update', 'delete']) await sql`drop trigger ${sql.ref(`signatures_refuse_${act}`)}`.execute(db);
  await db.schema
    .createTable('signatures_of_every_kind')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('agreement_id', 'text', (c) => c.notNull().references('agreements.id'))
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('signing_session_id', 'text', (c) => c.notNull().unique().references('signing_sessions.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('capacity', 'text', (c) => c.notNull())
    .addColumn('method', 'text', (c) =>
      c
        .notNull()
        .check(
          sql`method in ('drawn', 'typed', 'button', 'mark', 'spoken', 'telephone', 'paper', 'unsigned', 'refused_to_sign', 'unable_to_sign')`,
        ),
    )
    .addColumn('typed_name', 'text')
    .addColumn('strokes_file_id', 'text', (c) => c.references('stored_files.id'))
    .addColumn('asked_again', 'integer', (c) => c.notNull().check(sql`asked_again in (0, 1)`))
    .addColumn('opt_out', 'text')
    .addColumn('idempotency_key', 'text', (c) => c.notNull().unique())
    .addColumn('signed_at', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('details', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();
  await sql`insert into signatures_of_every_kind
    select id, agreement_id, proposal_id, signing_session_id, person_id, capacity, method, typed_name, strokes_file_id,
      asked_again, opt_out, idempotency_key, signed_at, signed_at, '{}' from signatures`.execute(db);
  await db.schema.dropTable('signatures').execute();
  await db.schema.alterTable('signatures_of_every_kind').renameTo('signatures').execute();
  await db.schema.createIndex('signatures_by_agreement').on('signatures').column('agreement_id').execute();
  await evidenceIsKept(db, ['signatures']);
}

const strict = sql`strict`;
