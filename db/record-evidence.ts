import type { Database } from '~/db/connection';
import { type AgreementState, isAgreementState } from '~/forms/agreement/state';
import type { LaterAnswer } from '~/forms/records/record-standing';

/** What the first lines of a record are made from. */
export type RecordFacts = {
  readonly reference: string;
  readonly state: AgreementState;
  readonly childId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly workerName: string;
  readonly completedAt: string | null;
  readonly sealed: boolean;
  readonly isRestricted: boolean;
};

export async function findRecordFacts(db: Database, agreementId: string): Promise<RecordFacts | null> {
  const row = await db
    .selectFrom('agreements as agreement')
    .innerJoin('children as child', 'child.id', 'agreement.child_id')
    .innerJoin('teams as team', 'team.id', 'agreement.team_id')
    .innerJoin('staff as worker', 'worker.id', 'agreement.created_by')
    .select([
      'agreement.reference',
      'agreement.state',
      'agreement.child_id as childId',
      'agreement.team_id as teamId',
      'team.name as teamName',
      'worker.name as workerName',
      'agreement.completed_at as completedAt',
      'child.is_restricted as isRestricted',
    ])
    .where('agreement.id', '=', agreementId)
    .executeTakeFirst();
  if (!row) return null;
  if (!isAgreementState(row.state)) throw new Error('An agreement in no known state');
  const isRestricted = row.isRestricted === 1;
  return { ...row, state: row.state, sealed: await isSealed(db, agreementId), isRestricted };
}

/**
 * Whether an agreement is a record that a records officer may find and open: something of it is sealed, or it was completed.
 * One that was completed stays open to them when a document cannot be made, and invented ones never have any.
 */
export async function isSealed(db: Database, agreementId: string): Promise<boolean> {
  return (await sealed(db).where('agreement.id', '=', agreementId).executeTakeFirst()) !== undefined;
}

/** The agreements about a child that are such records. */
export async function listSealedAgreements(db: Database, childId: string): Promise<readonly string[]> {
  return (await sealed(db).where('agreement.child_id', '=', childId).execute()).map(({ id }) => id);
}

function sealed(db: Database) {
  return db
    .selectFrom('agreements as agreement')
    .select('agreement.id')
    .where((where) =>
      where.or([
        where.exists(
          where.selectFrom('documents').select('documents.id').whereRef('documents.agreement_id', '=', 'agreement.id'),
        ),
        where.and([
          where('agreement.state', 'in', ['complete', 'entered_in_error']),
          where.exists(
            where
              .selectFrom('search_entries as entry')
              .select('entry.agreement_id')
              .whereRef('entry.agreement_id', '=', 'agreement.id'),
          ),
        ]),
      ]),
    );
}

/** A person's session that ended with answers, the first one first. */
export type FinishedSigning = {
  readonly id: string;
  readonly proposalId: string;
  readonly personId: string;
  readonly person: string;
};

export async function listFinishedSignings(db: Database, agreementId: string): Promise<readonly FinishedSigning[]> {
  return db
    .selectFrom('signing_sessions as session')
    .innerJoin('people as person', 'person.id', 'session.person_id')
    .select(['session.id', 'session.proposal_id as proposalId', 'session.person_id as personId'])
    .select('person.full_name as person')
    .where('session.agreement_id', '=', agreementId)
    .where('session.state', '=', 'finished')
    .orderBy('session.finished_at')
    .orderBy('session.id')
    .execute();
}

/** The answers given since an instant on the child's other complete agreements, the first one first, each with when. */
export async function listLaterAnswers(
  db: Database,
  about: { readonly agreementId: string; readonly since: string },
): Promise<readonly (LaterAnswer & { readonly at: string })[]> {
  return db
    .selectFrom('agreements as agreement')
    .innerJoin('wishes as wish', 'wish.agreement_id', 'agreement.id')
    .select(['agreement.id as agreementId', 'agreement.reference', 'wish.person_id as personId'])
    .select(['wish.line_id as lineId', 'wish.expressed_at as at'])
    .where('agreement.child_id', '=', ({ selectFrom }) =>
      selectFrom('agreements as one').select('one.child_id').where('one.id', '=', about.agreementId),
    )
    .where('agreement.id', '!=', about.agreementId)
    .where('agreement.state', '=', 'complete')
    .where('wish.expressed_at', '>', about.since)
    .orderBy('wish.expressed_at')
    .orderBy('wish.id')
    .execute();
}
