import type { Agreement } from '~/db/agreements';
import type { Database } from '~/db/connection';
import { isAgreementState } from '~/forms/agreement/state';

/** An agreement as a list shows it. */
export type AgreementListed = Pick<Agreement, 'id' | 'reference' | 'state' | 'updatedAt' | 'childId' | 'createdBy'> & {
  readonly childName: string;
  readonly workerName: string;
  /** Why it was entered in error; null for every other. */
  readonly inError: string | null;
};

/** Whose agreements: a worker's own or a team's; with children, only those about them. */
export type Whose = ({ readonly staffId: string } | { readonly teamId: string }) & {
  readonly childIds: readonly string[] | null;
};

/** Agreements for a list, the latest first; discarded drafts are left out, and everything about a restricted child. */
export async function listAgreements(db: Database, whose: Whose, limit: number): Promise<readonly AgreementListed[]> {
  let query = db
    .selectFrom('agreements')
    .innerJoin('children', 'children.id', 'agreements.child_id')
    .innerJoin('staff', 'staff.id', 'agreements.created_by')
    .leftJoin('endings', 'endings.agreement_id', 'agreements.id')
    .select([
      'agreements.id',
      'agreements.reference',
      'agreements.state',
      'agreements.updated_at',
      'agreements.child_id',
      'agreements.created_by',
      'children.given_names',
      'children.family_name',
      'staff.name',
      'endings.reason',
    ])
    .where('agreements.state', '!=', 'discarded')
    .where('children.is_restricted', '=', 0);
  query =
    'staffId' in whose
      ? query.where('agreements.created_by', '=', whose.staffId)
      : query.where('agreements.team_id', '=', whose.teamId);
  if (whose.childIds !== null) query = query.where('agreements.child_id', 'in', whose.childIds);
  const rows = await query.orderBy('agreements.updated_at', 'desc').orderBy('agreements.id').limit(limit).execute();
  return rows.map((row) => {
    if (!isAgreementState(row.state)) throw new Error('An agreement in no known state');
    return {
      id: row.id,
      reference: row.reference,
      state: row.state,
      updatedAt: row.updated_at,
      childId: row.child_id,
      createdBy: row.created_by,
      childName: `${row.given_names} ${row.family_name}`,
      workerName: row.name,
      inError: row.state === 'entered_in_error' ? row.reason : null,
    };
  });
}

/** The ids of every form about several children, whatever became of it. */
export async function listAgreementIds(db: Database, childIds: readonly string[]): Promise<readonly string[]> {
  const rows = await db.selectFrom('agreements').select('id').where('child_id', 'in', childIds).orderBy('id').execute();
  return rows.map(({ id }) => id);
}
