import { sql } from 'kysely';
import type { Whose } from '~/db/agreement-lists';
import type { Database } from '~/db/connection';
import { type AgreementState, isAgreementState } from '~/forms/agreement/state';
import type { Birth } from '~/forms/deciders/age';
import { birthOf } from '~/forms/deciders/birth-of';
import { addDays, addMonths, type LocalDate } from '~/forms/values/dates';

/** A child for a work list, with the worker of the latest form about them. */
export type ChildAtWork = {
  readonly childId: string;
  readonly childName: string;
  readonly workerName: string;
  readonly birth: Birth;
};

/** A form that is not finished. */
export type OpenForm = Pick<ChildAtWork, 'childId' | 'childName' | 'workerName'> & {
  readonly id: string;
  readonly state: AgreementState;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** The forms that wait for somebody, in any unfinished state. */
export async function listOpenForms(db: Database, whose: Whose): Promise<readonly OpenForm[]> {
  const rows = await formsOf(db, whose)
    .innerJoin('staff', 'staff.id', 'agreements.created_by')
    .select([
      'agreements.id',
      'agreements.state',
      'agreements.child_id',
      'agreements.created_at',
      'agreements.updated_at',
    ])
    .select(['children.given_names', 'children.family_name', 'staff.name'])
    .where('agreements.state', 'in', ['draft', 'with_family', 'answered'])
    .orderBy('agreements.updated_at')
    .execute();
  return rows.map((row) => {
    if (!isAgreementState(row.state)) throw new Error('An agreement in no known state');
    return {
      id: row.id,
      state: row.state,
      childId: row.child_id,
      childName: `${row.given_names} ${row.family_name}`,
      workerName: row.name,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    };
  });
}

/** No work list looks into more records than this at once; what has waited longest is looked at first. */
export const MOST_RECORDS = 100;

/**
 * The children whose record has to be read to know whether something is due: more than one person answered, an answer is old
 * enough for a review, the day came that was set for one, a birthday came since, or something was recorded. It gives some too many, and none too few below the
 * most.
 */
export async function listChildrenToRead(
  db: Database,
  whose: Whose,
  today: LocalDate,
  { reviewAfter, years }: { readonly reviewAfter: number; readonly years: readonly number[] },
): Promise<readonly ChildAtWork[]> {
  const old = addMonths(today, -reviewAfter);
  const oldest = sql<string>`min(signatures.signed_at)`;
  const rows = await answeredChildren(db, whose)
    .innerJoin('proposals', 'proposals.id', 'signatures.proposal_id')
    .having((having) =>
      having.or([
        having(sql<number>`count(distinct signatures.person_id)`, '>', 1),
        having(oldest, '<', `${addDays(old, 1)}T00:00:00.000Z`),
        having(sql<string>`min(proposals.review_on)`, '<=', today),
        ...birthsFor(years, old, today).map(([from, until]) =>
          having.and([having('children.date_of_birth', '>=', from), having('children.date_of_birth', '<=', until)]),
        ),
        having.exists(
          having
            .selectFrom('record_facts')
            .select('record_facts.id')
            .whereRef('record_facts.child_id', '=', 'children.id')
            .where('record_facts.type', 'in', ['moved', 'reviewed', 'corrected']),
        ),
      ]),
    )
    .orderBy(oldest)
    .limit(MOST_RECORDS)
    .execute();
  return rows.map(childFrom);
}

/** The children about whom somebody answered and who turn one of these ages between two days, or may. */
export async function listChildrenTurning(
  db: Database,
  whose: Whose,
  years: readonly number[],
  from: LocalDate,
  until: LocalDate,
): Promise<readonly ChildAtWork[]> {
  const rows = await answeredChildren(db, whose)
    .where((where) =>
      where.or(
        birthsFor(years, from, until).map(([first, last]) =>
          where.and([where('children.date_of_birth', '>=', first), where('children.date_of_birth', '<=', last)]),
        ),
      ),
    )
    .limit(MOST_RECORDS)
    .execute();
  return rows.map(childFrom);
}

/** Between which days somebody was born who completes so many years between two days. */
function birthsFor(years: readonly number[], from: LocalDate, until: LocalDate) {
  // A day more: somebody born on 29 February has their birthday on 1 March in other years.
  return years.map((age) => [addDays(addMonths(from, -12 * age), -1), addMonths(until, -12 * age)] as const);
}

/** The forms of somebody's list. A restricted child has no page, and is on no list. */
function formsOf(db: Database, whose: Whose) {
  const query = db
    .selectFrom('agreements')
    .innerJoin('children', 'children.id', 'agreements.child_id')
    .where('children.is_restricted', '=', 0)
    .$if(whose.childIds !== null, (q) => q.where('agreements.child_id', 'in', whose.childIds ?? []));
  return 'staffId' in whose
    ? query.where('agreements.created_by', '=', whose.staffId)
    : query.where('agreements.team_id', '=', whose.teamId);
}

/** One row a child with an answer that counts. */
function answeredChildren(db: Database, whose: Whose) {
  return formsOf(db, whose)
    .innerJoin('signatures', 'signatures.agreement_id', 'agreements.id')
    .innerJoin('staff', 'staff.id', 'agreements.created_by')
    .where('agreements.state', '!=', 'entered_in_error')
    .groupBy('children.id')
    .select(['children.id', 'children.given_names', 'children.family_name', 'children.date_of_birth'])
    .select(['children.birth_kind', 'children.birth_latest', sql<string>`max(staff.name)`.as('worker')]);
}

type ChildRow = Awaited<ReturnType<ReturnType<typeof answeredChildren>['execute']>>[number];

function childFrom(row: ChildRow): ChildAtWork {
  const { birth_kind: kind } = row;
  return {
    childId: row.id,
    childName: `${row.given_names} ${row.family_name}`,
    workerName: row.worker,
    birth: birthOf({
      dateOfBirth: row.date_of_birth,
      birthKind: kind === 'expected' || kind === 'estimated' ? kind : 'born',
      birthLatest: row.birth_latest,
    }),
  };
}
