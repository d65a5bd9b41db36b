import { type Kysely, sql } from 'kysely';
import { evidenceIsKept } from '~/db/migrations/evidence';

/** Papers about a child that are of no form are kept as documents are; long-term versions get further time-stamps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await childPapers(db);
  await versionsOfBoth(db);
}

/**
 * The manifest of what went to another council, and decisions on paper, each once for each thing that it says. Manifests of before were
 * not kept (`sealed_papers`).
 */
async function childPapers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('child_papers')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('manifest', 'decision')`))
    .addColumn('subject_id', 'text', (c) => c.notNull())
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('reference', 'text', (c) => c.notNull())
    .addColumn('content_hash', 'text', (c) => c.notNull())
    .addColumn('sealed_by', 'text', (c) => c.notNull())
    .addColumn('sealed_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('one_paper_of_a_content', ['kind', 'subject_id', 'content_hash'])
    .modifyEnd(strict)
    .execute();
  await evidenceIsKept(db, ['child_papers']);
}

/**
 * The versions of documents and of other papers alike: which of the two an id is of, a trigger looks up, since no foreign key leads to
 * two tables. The long-term version may be there several times, each with a later time-stamp than the one before.
 */
async function versionsOfBoth(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('versions_of_both')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('document_id', 'text', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull().check(sql`level in ('B-B', 'B-T', 'B-LT', 'B-LTA')`))
    .addColumn('file_id', 'text', (c) => c.notNull().unique().references('stored_files.id'))
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();
  await sql`insert into versions_of_both select id, document_id, level, file_id, sha256, made_at from document_versions`.execute(
    db,
  );
  await db.schema.dropTable('document_versions').execute();
  await db.schema.alterTable('versions_of_both').renameTo('document_versions').execute();
  await db.schema.createIndex('document_versions_by_hash').on('document_versions').column('sha256').execute();
  await db.schema.createIndex('document_versions_by_document').on('document_versions').column('document_id').execute();
  await sql`create unique index one_version_of_a_level on document_versions (document_id, level) where level <> 'B-LTA'`.execute(
    db,
  );
  await sql`create trigger document_versions_of_something before insert on document_versions
    when new.document_id not in (select id from documents) and new.document_id not in (select id from child_papers)
    begin select raise(abort, 'A version of no document'); end`.execute(db);
  await evidenceIsKept(db, ['document_versions']);
}

const strict = sql`strict`;
