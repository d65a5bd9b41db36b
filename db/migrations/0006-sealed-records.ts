import { type Kysely, sql } from 'kysely';
import { evidenceIsKept } from '~/db/migrations/evidence';

/** What a sealed record is checked by for decades. Portable between SQLite and Postgres. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await documentVersions(db);
  await pinnedCertificates(db);
  await db.schema.createIndex('jobs_by_subject').on('jobs').column('subject_id').execute();
  await sealedPapers(db);
  await copyLinks(db);
  await dueInstants(db);
  await childDetails(db);
}

/**
 * Every stored file of a document, by the level of its seal: the one that it was sealed as too, so that one look-up by hash
 * finds them all. What was sealed before time-stamps were known is B-B, and stands here under the document's own id.
 */
async function documentVersions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('document_versions')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id'))
    .addColumn('level', 'text', (c) => c.notNull().check(sql`level in ('B-B', 'B-T', 'B-LT', 'B-LTA')`))
    .addColumn('file_id', 'text', (c) => c.notNull().unique().references('stored_files.id'))
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('one_version_of_a_level', ['document_id', 'level'])
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('document_versions_by_hash').on('document_versions').column('sha256').execute();
  await sql`insert into document_versions (id, document_id, level, file_id, sha256, made_at)
    select documents.id, documents.id, 'B-B', file_id, plain_hash, sealed_at
    from documents join stored_files on stored_files.id = documents.file_id`.execute(db);
  await evidenceIsKept(db, ['document_versions']);
}

/**
 * The certificates that ever sealed or time-stamped a document, and those above them: a new certificate in the settings never
 * makes an older document one that is not ours.
 */
async function pinnedCertificates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pinned_certificates')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('used_for', 'text', (c) => c.notNull().check(sql`used_for in ('seal', 'time-stamp')`))
    .addColumn('certificate', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('one_pin_for_a_use', ['fingerprint', 'used_for'])
    .modifyEnd(strict)
    .execute();
  await evidenceIsKept(db, ['pinned_certificates']);
}

/** Papers that were sealed when they were asked for, and not kept: they are ours all the same when they come back. */
async function sealedPapers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sealed_papers')
    .addColumn('sha256', 'text', (c) => c.primaryKey().notNull())
    .addColumn('level', 'text', (c) => c.notNull().check(sql`level in ('B-B', 'B-T')`))
    .addColumn('sealed_by', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();
  await evidenceIsKept(db, ['sealed_papers']);
}

/** By which whoever was given a copy may ask whether it still holds: of the secret in the address only its hash is kept. */
async function copyLinks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('copy_links')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('copy_id', 'text', (c) => c.notNull().references('copies.id'))
    .addColumn('secret_hash', 'text', (c) => c.notNull().unique())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull().references('staff.id'))
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('copy_links_by_copy').on('copy_links').column('copy_id').execute();
  await db.schema
    .createTable('copy_link_endings')
    .addColumn('link_id', 'text', (c) => c.primaryKey().notNull().references('copy_links.id'))
    .addColumn('ended_at', 'text', (c) => c.notNull())
    .addColumn('ended_by', 'text', (c) => c.notNull().references('staff.id'))
    .modifyEnd(strict)
    .execute();
  await evidenceIsKept(db, ['copy_links', 'copy_link_endings']);
}

/** The instant by which a task is due, where it is due within hours; the day alone where it is not. */
async function dueInstants(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('tasks').addColumn('due_at', 'text').execute();
}

/** What was known of a child before it was put right, and since: the child's own row holds what is known today. */
async function childDetails(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('child_details')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('was', 'text', (c) => c.notNull())
    .addColumn('now', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('idempotency_key', 'text', (c) => c.notNull().unique())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('child_details_by_child').on('child_details').column('child_id').execute();
  await evidenceIsKept(db, ['child_details']);
}

const strict = sql`strict`;
