import { type Kysely, sql } from 'kysely';
import { evidenceIsKept } from '~/db/migrations/evidence';

/** The record of an agreement from its first draft to its sealed documents. Portable between SQLite and Postgres. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name).addColumn('id', 'text', (c) => c.primaryKey().notNull());

  await table('teams')
    .addColumn('name', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();

  await table('staff')
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('job_title', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('team_id', 'text', (c) => c.notNull().references('teams.id'))
    .addColumn('password_hash', 'text')
    .addColumn('pin_hash', 'text')
    .addColumn('is_demonstration', 'integer', (c) => c.notNull().check(sql`is_demonstration in (0, 1)`))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('disabled_at', 'text')
    .modifyEnd(strict)
    .execute();

  await table('sessions')
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('staff', 'signing')`))
    .addColumn('staff_id', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('open', 'locked', 'parked', 'ended')`))
    .addColumn('signing_session_id', 'text')
    .addColumn('visit_child_id', 'text')
    .addColumn('pin_tries', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('last_seen_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('parked_at', 'text')
    .addColumn('ended_at', 'text')
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('sessions_by_staff').on('sessions').columns(['staff_id', 'state']).execute();

  await table('children')
    .addColumn('team_id', 'text', (c) => c.notNull().references('teams.id'))
    .addColumn('given_names', 'text', (c) => c.notNull())
    .addColumn('family_name', 'text', (c) => c.notNull())
    .addColumn('known_as', 'text')
    .addColumn('family_name_folded', 'text', (c) => c.notNull())
    .addColumn('date_of_birth', 'text', (c) => c.notNull())
    .addColumn('case_system_id', 'text')
    .addColumn('is_restricted', 'integer', (c) => c.notNull().check(sql`is_restricted in (0, 1)`))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('staff.id'))
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createIndex('children_by_name_and_birth')
    .on('children')
    .columns(['family_name_folded', 'date_of_birth'])
    .execute();

  await table('child_names')
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('child_names_by_child').on('child_names').column('child_id').execute();

  await table('people')
    .addColumn('full_name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('staff.id'))
    .modifyEnd(strict)
    .execute();

  await table('family_links')
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('relationship', 'text', (c) => c.notNull())
    .addColumn('pr_route', 'text', (c) => c.notNull())
    .addColumn('pr_evidence', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('staff.id'))
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('family_links_by_child').on('family_links').column('child_id').execute();

  await table('agencies')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('onward_to', 'text', (c) => c.notNull())
    .addColumn('onward_why', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();

  await db.schema
    .createTable('child_agencies')
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('agency_id', 'text', (c) => c.notNull().references('agencies.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('child_agencies_key', ['child_id', 'agency_id'])
    .modifyEnd(strict)
    .execute();

  await table('agreements')
    .addColumn('reference', 'text', (c) => c.notNull().unique())
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('team_id', 'text', (c) => c.notNull().references('teams.id'))
    .addColumn('form_id', 'text', (c) => c.notNull())
    .addColumn('form_version', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c
        .notNull()
        .check(sql`state in ('draft', 'with_family', 'answered', 'complete', 'discarded', 'entered_in_error')`),
    )
    .addColumn('draft', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('completed_at', 'text')
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('agreements_by_worker').on('agreements').columns(['created_by', 'updated_at']).execute();
  await db.schema.createIndex('agreements_by_child').on('agreements').column('child_id').execute();

  await table('proposals')
    .addColumn('agreement_id', 'text', (c) => c.notNull().references('agreements.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('content_hash', 'text', (c) => c.notNull())
    .addColumn('wording_hash', 'text', (c) => c.notNull())
    .addColumn('notice_hash', 'text', (c) => c.notNull())
    .addColumn('agreement_revision', 'integer', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('one_proposal_of_a_number', ['agreement_id', 'number'])
    .modifyEnd(strict)
    .execute();

  await table('signing_sessions')
    .addColumn('agreement_id', 'text', (c) => c.notNull().references('agreements.id'))
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('started_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('answers', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('open', 'stopped', 'thinking', 'finished', 'replaced')`),
    )
    .addColumn('finished_at', 'text')
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('signing_sessions_by_agreement').on('signing_sessions').column('agreement_id').execute();

  await table('wishes')
    .addColumn('agreement_id', 'text', (c) => c.notNull().references('agreements.id'))
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('signing_session_id', 'text', (c) => c.notNull().references('signing_sessions.id'))
    .addColumn('line_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('wish', 'text', (c) =>
      c.notNull().check(sql`wish in ('agree', 'agree_with_limits', 'refuse', 'no_view')`),
    )
    .addColumn('limit_text', 'text')
    .addColumn('expressed_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('one_wish_for_a_line', ['signing_session_id', 'line_id'])
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('wishes_by_agreement').on('wishes').column('agreement_id').execute();

  await table('stored_files')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('stored_as', 'text', (c) => c.notNull().unique())
    .addColumn('plain_hash', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('key_id', 'text', (c) => c.notNull())
    .addColumn('wrapped_key', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();

  await table('signatures')
    .addColumn('agreement_id', 'text', (c) => c.notNull().references('agreements.id'))
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('signing_session_id', 'text', (c) => c.notNull().unique().references('signing_sessions.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('capacity', 'text', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull().check(sql`method in ('drawn', 'typed', 'unsigned')`))
    .addColumn('typed_name', 'text')
    .addColumn('strokes_file_id', 'text', (c) => c.references('stored_files.id'))
    .addColumn('asked_again', 'integer', (c) => c.notNull().check(sql`asked_again in (0, 1)`))
    .addColumn('opt_out', 'text')
    .addColumn('idempotency_key', 'text', (c) => c.notNull().unique())
    .addColumn('signed_at', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('signatures_by_agreement').on('signatures').column('agreement_id').execute();

  await table('copy_wishes')
    .addColumn('signing_session_id', 'text', (c) => c.notNull().unique().references('signing_sessions.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('how', 'text', (c) => c.notNull())
    .addColumn('detail', 'text')
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();

  await table('hand_backs')
    .addColumn('agreement_id', 'text', (c) => c.notNull().references('agreements.id'))
    .addColumn('signing_session_id', 'text', (c) => c.notNull().unique().references('signing_sessions.id'))
    .addColumn('how_signed', 'text', (c) => c.notNull())
    .addColumn('detail', 'text')
    .addColumn('own_words', 'text')
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();

  await table('endings')
    .addColumn('agreement_id', 'text', (c) => c.notNull().unique().references('agreements.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();

  await table('documents')
    .addColumn('reference', 'text', (c) => c.notNull().unique())
    .addColumn('agreement_id', 'text', (c) => c.notNull().references('agreements.id'))
    .addColumn('audience', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('file_id', 'text', (c) => c.notNull().references('stored_files.id'))
    .addColumn('content_hash', 'text', (c) => c.notNull())
    .addColumn('sealed_by', 'text', (c) => c.notNull())
    .addColumn('sealed_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('one_document_for_an_audience', ['agreement_id', 'audience', 'version'])
    .modifyEnd(strict)
    .execute();

  await table('copies')
    .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id'))
    .addColumn('how', 'text', (c) => c.notNull())
    .addColumn('given_to', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('copies_by_document').on('copies').column('document_id').execute();

  await table('jobs')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject_id', 'text', (c) => c.notNull())
    .addColumn('unique_key', 'text', (c) => c.notNull().unique())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('run_at', 'text', (c) => c.notNull())
    .addColumn('leased_until', 'text')
    .addColumn('leased_by', 'text')
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('done_at', 'text')
    .addColumn('last_error', 'text')
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('jobs_to_do').on('jobs').columns(['done_at', 'run_at']).execute();

  await db.schema
    .createTable('audit_events')
    .addColumn('sequence', 'integer', (c) => c.primaryKey().notNull())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor_kind', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('agreement_id', 'text')
    .addColumn('child_id', 'text')
    .addColumn('details', 'text', (c) => c.notNull())
    .addColumn('previous_hash', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('audit_events_by_agreement').on('audit_events').column('agreement_id').execute();

  await table('searches')
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('staff_id', 'text', (c) => c.notNull().references('staff.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('terms', 'text', (c) => c.notNull())
    .addColumn('result_count', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();

  await db.schema
    .createTable('search_entries')
    .addColumn('sequence', 'integer', (c) => c.primaryKey().notNull())
    .addColumn('agreement_id', 'text', (c) => c.notNull().unique().references('agreements.id'))
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id'))
    .addColumn('date_of_birth', 'text', (c) => c.notNull())
    .addColumn('case_system_id', 'text')
    .addColumn('decided_on', 'text', (c) => c.notNull())
    .addColumn('worker_id', 'text', (c) => c.notNull().references('staff.id'))
    .modifyEnd(strict)
    .execute();
  for (const column of ['date_of_birth', 'case_system_id', 'decided_on', 'worker_id'] as const) {
    await db.schema
      .createIndex(`search_entries_by_${column}`)
      .on('search_entries')
      .columns([column, 'sequence'])
      .execute();
  }

  await evidenceIsKept(db, [
    'proposals',
    'wishes',
    'signatures',
    'copy_wishes',
    'hand_backs',
    'endings',
    'documents',
    'copies',
    'audit_events',
  ]);
}

const strict = sql`strict`;
