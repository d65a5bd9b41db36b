import { sql } from 'kysely';
import type { Database } from '~/db/connection';
import { nextSequenceOn } from '~/db/search-sequences';
import { indexWords } from '~/forms/records/name-words';
import { foldCaseSystemId } from '~/forms/records/search-terms';
import type { LocalDate } from '~/forms/values/dates';

/**
 * What makes an agreement findable. Names are passed as people write them, each as one text: folding is done here.
 * `childNames`: "Maya Ellwood" (given and family in one), known-as, and every former or other name. `parentNames`: every adult
 * of the family on the agreement. `workerName`: who prepared it. `decidedOn`: the London date on which the family's answers
 * were given. `caseSystemId` as the child's row has it.
 */
export type SearchEntry = {
  readonly agreementId: string;
  readonly childId: string;
  readonly childNames: readonly string[];
  readonly dateOfBirth: LocalDate;
  readonly caseSystemId: string | null;
  readonly parentNames: readonly string[];
  readonly workerId: string;
  readonly workerName: string;
  readonly decidedOn: LocalDate;
};

/**
 * Makes an agreement findable by records officers, or brings what is found of it up to date. Call it inside the transaction
 * that completes the agreement, and the one that seals its first document, and again when a name is corrected.
 * Calling it twice with the same facts leaves one entry.
 */
export async function upsertSearchEntry(db: Database, entry: SearchEntry): Promise<void> {
  const old = await db
    .selectFrom('search_entries')
    .select(['sequence', 'decided_on'])
    .where('agreement_id', '=', entry.agreementId)
    .executeTakeFirst();
  if (old) {
    await sql`delete from search_names where rowid = ${old.sequence}`.execute(db);
    await db.deleteFrom('search_entries').where('sequence', '=', old.sequence).execute();
  }
  const sameDay = old?.decided_on === entry.decidedOn;
  await insertSearchEntry(db, old && sameDay ? old.sequence : await nextSequenceOn(db, entry.decidedOn), entry);
}

async function insertSearchEntry(db: Database, sequence: number, entry: SearchEntry): Promise<void> {
  await db.insertInto('search_entries').values(entryRow(sequence, entry)).execute();
  const { child, parent, worker } = entryText(entry);
  await sql`insert into search_names (rowid, child, parent, worker)
    values (${sequence}, ${child}, ${parent}, ${worker})`.execute(db);
}

/** The agreements about a child that are found, each with the day by which it is. */
export async function listEntriesOfChild(
  db: Database,
  childId: string,
): Promise<readonly Pick<SearchEntry, 'agreementId' | 'decidedOn'>[]> {
  return db
    .selectFrom('agreements')
    .innerJoin('search_entries as entry', 'entry.agreement_id', 'agreements.id')
    .select(['entry.agreement_id as agreementId', 'entry.decided_on as decidedOn'])
    .where('agreements.child_id', '=', childId)
    .execute();
}

/** The row of an entry. */
export function entryRow(sequence: number, entry: SearchEntry) {
  return {
    sequence,
    agreement_id: entry.agreementId,
    child_id: entry.childId,
    date_of_birth: entry.dateOfBirth,
    case_system_id: entry.caseSystemId === null ? null : foldCaseSystemId(entry.caseSystemId),
    decided_on: entry.decidedOn,
    worker_id: entry.workerId,
  };
}

/** The words of an entry's full-text twin. */
export function entryText(entry: SearchEntry) {
  const text = (names: readonly string[]) => [...new Set(names.flatMap(indexWords))].join(' ');
  return { child: text(entry.childNames), parent: text(entry.parentNames), worker: text([entry.workerName]) };
}
