import { sql } from 'kysely';
import type { Database } from '~/db/connection';
import { fullTextQuery } from '~/db/search-query';
import { firstSequenceOn, lastSequenceOn } from '~/db/search-sequences';
import { foldCaseSystemId, type SearchTerms } from '~/forms/records/search-terms';

/**
 * The records that fit every term, the most recently decided first: the sequences of their entries, at most so many.
 * `listRecordHits` shows them. Terms without a letter or figure match nothing. Only what `upsertSearchEntry` was told of can be
 * found: agreements that somebody answered.
 *
 * Names go through the full text, newest first. Dates of decision are a range of row ids (see db/search-sequences.ts), and
 * the exact terms are looked up once and held against them: the unary plus keeps SQLite from asking the full text for each.
 */
export async function searchRecords(db: Database, terms: SearchTerms, most: number): Promise<number[]> {
  const range = { first: firstSequenceOn(terms.decidedFrom), last: lastSequenceOn(terms.decidedTo) };
  const names = fullTextQuery(terms);
  if (names === 'nothing') return [];
  const exact = exactMatches(db, terms);
  if (names === 'anything') {
    const rows = exact
      .where('sequence', '>=', range.first)
      .where('sequence', '<=', range.last)
      .orderBy('sequence', 'desc')
      .limit(most);
    return (await rows.execute()).map((row) => row.sequence);
  }
  const among = hasExactTerm(terms) ? sql`and +rowid in (${exact})` : sql``;
  const { rows } = await sql<{ rowid: number }>`select rowid from search_names
    where search_names match ${names} and rowid >= ${range.first} and rowid <= ${range.last} ${among}
    order by rowid desc limit ${most}`.execute(db);
  return rows.map((row) => row.rowid);
}

function hasExactTerm({ reference, dateOfBirth, caseSystemId }: SearchTerms): boolean {
  return reference !== undefined || dateOfBirth !== undefined || caseSystemId !== undefined;
}

function exactMatches(db: Database, { reference, dateOfBirth, caseSystemId }: SearchTerms) {
  let query = db.selectFrom('search_entries').select('sequence');
  if (dateOfBirth !== undefined) query = query.where('date_of_birth', '=', dateOfBirth);
  if (caseSystemId !== undefined) query = query.where('case_system_id', '=', foldCaseSystemId(caseSystemId));
  if (reference !== undefined) {
    const ofAgreement = db.selectFrom('agreements').select('id').where('reference', '=', reference);
    const ofDocument = db.selectFrom('documents').select('agreement_id as id').where('reference', '=', reference);
    query = query.where('agreement_id', 'in', ofAgreement.union(ofDocument));
  }
  return query;
}
