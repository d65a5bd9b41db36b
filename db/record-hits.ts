import type { Database } from '~/db/connection';
import type { LocalDate } from '~/forms/values/dates';

/** A record as a list of results shows it. */
export type RecordHit = {
  readonly agreementId: string;
  readonly reference: string;
  readonly state: string;
  readonly childName: string;
  /** Known as, former and other names: the child may have been found by one of them. */
  readonly otherNames: readonly string[];
  readonly dateOfBirth: LocalDate;
  readonly caseSystemId: string | null;
  readonly isRestricted: boolean;
  readonly workerName: string;
  readonly teamName: string;
  readonly decidedOn: LocalDate;
};

/** The records of some sequences, the most recently decided first. */
export async function listRecordHits(db: Database, sequences: readonly number[]): Promise<RecordHit[]> {
  if (sequences.length === 0) return [];
  const rows = await db
    .selectFrom('search_entries as entry')
    .innerJoin('agreements as agreement', 'agreement.id', 'entry.agreement_id')
    .innerJoin('children as child', 'child.id', 'entry.child_id')
    .innerJoin('staff as worker', 'worker.id', 'entry.worker_id')
    .innerJoin('teams as team', 'team.id', 'agreement.team_id')
    .select([
      'agreement.id as agreementId',
      'agreement.reference',
      'agreement.state',
      'child.id as childId',
      'child.given_names as givenNames',
      'child.family_name as familyName',
      'child.known_as as knownAs',
      'child.date_of_birth as dateOfBirth',
      'child.case_system_id as caseSystemId',
      'child.is_restricted as isRestricted',
      'worker.name as workerName',
      'team.name as teamName',
      'entry.decided_on as decidedOn',
    ])
    .where('entry.sequence', 'in', sequences)
    .orderBy('entry.sequence', 'desc')
    .execute();
  const names = await otherNames(db, [...new Set(rows.map((row) => row.childId))]);
  return rows.map(({ childId, givenNames, familyName, knownAs, isRestricted, ...hit }) => ({
    ...hit,
    childName: `${givenNames} ${familyName}`.trim(),
    otherNames: [...(knownAs === null ? [] : [knownAs]), ...(names.get(childId) ?? [])],
    isRestricted: isRestricted === 1,
  }));
}

async function otherNames(db: Database, childIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await db
    .selectFrom('child_names')
    .select(['child_id', 'name'])
    .where('child_id', 'in', childIds)
    .execute();
  const names = new Map<string, string[]>();
  for (const row of rows) names.set(row.child_id, [...(names.get(row.child_id) ?? []), row.name]);
  return names;
}
