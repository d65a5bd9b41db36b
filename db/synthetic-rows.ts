import { insertMany } from '~/db/bulk';
import type { Database } from '~/db/connection';
import { entryRow, entryText, type SearchEntry } from '~/db/search-entries';
import { firstSequenceOn } from '~/db/search-sequences';
import { EMPTY_DRAFT } from '~/forms/agreement/draft';
import { foldName } from '~/forms/values/names';

/** An invented form as rows: all ids are given by its number, so that adding it again is refused. */
export type SyntheticRow = {
  readonly number: number;
  readonly entry: SearchEntry;
  readonly reference: string;
  readonly teamId: string;
  readonly form: { readonly id: string; readonly version: string; readonly language: string };
  /** The child and adults, where this is their first form. */
  readonly family: SyntheticFamily | null;
};

export type SyntheticFamily = {
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs: string | null;
  readonly formerName: string | null;
  readonly isRestricted: boolean;
  readonly adults: readonly string[];
};

/** Real entries of a day begin at its first sequence; invented ones stand apart, so that neither is in the other's way. */
const APART = 50_000;

/** An opaque id that grows with its number: rows in the order of their ids are added many times faster than random ones. */
export function syntheticId(
  kind: 'agreement' | 'child' | 'person' | 'link' | 'name' | 'staff',
  number: number,
): string {
  const kinds = { agreement: 'a', child: 'b', person: 'c', link: 'd', name: 'e', staff: 'f' } as const;
  return `00000000-0000-4000-8000-${kinds[kind]}${number.toString(16).padStart(11, '0')}`;
}

/** Adds invented forms, in one transaction with their families and search entries. */
export async function insertSyntheticForms(db: Database, rows: readonly SyntheticRow[]): Promise<void> {
  await db.transaction().execute(async (within) => {
    await insertFamilies(within, rows);
    await insertAgreements(within, rows);
    await insertEntries(within, rows);
  });
}

async function insertFamilies(db: Database, rows: readonly SyntheticRow[]): Promise<void> {
  const families = rows.flatMap((row) => (row.family ? [{ ...row, family: row.family }] : []));
  const at = ({ entry }: SyntheticRow) => `${entry.decidedOn}T09:00:00.000Z`;
  await insertMany(
    db,
    'children',
    [
      'id',
      'team_id',
      'given_names',
      'family_name',
      'known_as',
      'family_name_folded',
      'date_of_birth',
      'case_system_id',
    ].concat(['is_restricted', 'created_at', 'created_by']),
    families.map((row) => [
      row.entry.childId,
      row.teamId,
      row.family.givenNames,
      row.family.familyName,
      row.family.knownAs,
      foldName(row.family.familyName),
      row.entry.dateOfBirth,
      row.entry.caseSystemId,
      row.family.isRestricted ? 1 : 0,
      at(row),
      row.entry.workerId,
    ]),
  );
  const named = families.filter(({ family }) => family.formerName !== null);
  await insertMany(
    db,
    'child_names',
    ['id', 'child_id', 'name', 'kind'],
    named.map(({ number, entry, family }) => [syntheticId('name', number), entry.childId, family.formerName, 'former']),
  );
  const adults = families.flatMap((row) =>
    row.family.adults.map((name, place) => ({ row, name, number: row.number * 4 + place })),
  );
  await insertMany(
    db,
    'people',
    ['id', 'full_name', 'created_at', 'created_by'],
    adults.map(({ row, name, number }) => [syntheticId('person', number), name, at(row), row.entry.workerId]),
  );
  await insertMany(
    db,
    'family_links',
    ['id', 'child_id', 'person_id', 'relationship', 'pr_route', 'pr_evidence', 'created_at', 'created_by'],
    adults.map(({ row, number }) => {
      const [id, personId] = [syntheticId('link', number), syntheticId('person', number)];
      const known = number % 4 === 0 ? ['mother', 'mother', 'automatic'] : ['father', 'not_known', 'not_seen'];
      return [id, row.entry.childId, personId, ...known, at(row), row.entry.workerId];
    }),
  );
}

async function insertAgreements(db: Database, rows: readonly SyntheticRow[]): Promise<void> {
  const draft = JSON.stringify(EMPTY_DRAFT);
  await insertMany(
    db,
    'agreements',
    [
      'id',
      'reference',
      'child_id',
      'team_id',
      'form_id',
      'form_version',
      'language',
      'state',
      'draft',
      'revision',
    ].concat(['created_by', 'created_at', 'updated_at', 'completed_at']),
    rows.map(({ entry, reference, teamId, form }) => {
      const at = `${entry.decidedOn}T10:00:00.000Z`;
      const made = [form.id, form.version, form.language, 'complete', draft, 1, entry.workerId, at, at, at];
      return [entry.agreementId, reference, entry.childId, teamId, ...made];
    }),
  );
}

async function insertEntries(db: Database, rows: readonly SyntheticRow[]): Promise<void> {
  const entries = rows.map(({ number, entry }) => ({ sequence: sequenceOf(number, entry), entry }));
  await insertMany(
    db,
    'search_entries',
    ['sequence', 'agreement_id', 'child_id', 'date_of_birth', 'case_system_id', 'decided_on', 'worker_id'],
    entries.map(({ sequence, entry }) => Object.values(entryRow(sequence, entry))),
  );
  await insertMany(
    db,
    'search_names',
    ['rowid', 'child', 'parent', 'worker'],
    entries.map(({ sequence, entry }) => [sequence, ...Object.values(entryText(entry))]),
  );
}

function sequenceOf(number: number, { decidedOn }: SearchEntry): number {
  return firstSequenceOn(decidedOn) + APART + (number % APART);
}
