import { sql } from 'kysely';
import type { Database } from '~/db/connection';
import type { FreeTextSource } from '~/forms/copies/search-texts';

/** What somebody wrote or said about a child, as it is stored: a text, or JSON with texts in it. */
export type FreeText = { readonly source: FreeTextSource; readonly at: string; readonly content: string };

type Place = readonly [source: FreeTextSource, table: string, column: string, at: string, of: keyof typeof OF];

/** How a row belongs to a child. */
const OF = {
  child: (childId: string) => sql`child_id = ${childId}`,
  either: (childId: string) => sql`(child_id = ${childId} or other_child_id = ${childId})`,
  form: (childId: string) => sql`agreement_id in (select id from agreements where child_id = ${childId})`,
  signing: (childId: string) => sql`signing_session_id in (select session.id from signing_sessions session
    join agreements on agreements.id = session.agreement_id where child_id = ${childId})`,
  document: (childId: string) => sql`document_id in (select document.id from documents document
    join agreements on agreements.id = document.agreement_id where child_id = ${childId})`,
} as const;

/** Every column in which people write about a child, but for the words that are protected themselves. */
export const PLACES: readonly Place[] = [
  ['proposal', 'proposals', 'content', 'made_at', 'form'],
  ['draft', 'agreements', 'draft', 'updated_at', 'child'],
  ['wish', 'wishes', 'limit_text', 'expressed_at', 'form'],
  ['signature', 'signatures', 'opt_out', 'recorded_at', 'form'],
  ['signature', 'signatures', 'typed_name', 'recorded_at', 'form'],
  ['signature', 'signatures', 'details', 'recorded_at', 'form'],
  ['hand_back', 'hand_backs', 'detail', 'recorded_at', 'form'],
  ['hand_back', 'hand_backs', 'own_words', 'recorded_at', 'form'],
  ['hand_back', 'hand_backs', 'witness_name', 'recorded_at', 'form'],
  ['copy_wish', 'copy_wishes', 'detail', 'recorded_at', 'signing'],
  ['copy', 'copies', 'given_to', 'recorded_at', 'document'],
  ['copy', 'copies', 'note', 'recorded_at', 'document'],
  ['release', 'releases', 'content', 'recorded_at', 'document'],
  ['ending', 'endings', 'reason', 'recorded_at', 'form'],
  ['fact', 'record_facts', 'content', 'recorded_at', 'child'],
  ['assessment', 'assessments', 'content', 'recorded_at', 'child'],
  ['order', 'restrictions', 'content', 'recorded_at', 'child'],
  ['disclosure', 'disclosures', 'recipient_name', 'recorded_at', 'child'],
  ['disclosure', 'disclosures', 'what', 'recorded_at', 'child'],
  ['disclosure', 'disclosures', 'channel', 'recorded_at', 'child'],
  ['disclosure', 'disclosures', 'content', 'recorded_at', 'child'],
  ['decision', 'sharing_decisions', 'content', 'recorded_at', 'child'],
  ['decision_fact', 'decision_facts', 'content', 'recorded_at', 'child'],
  ['transfer', 'transfer_facts', 'content', 'recorded_at', 'child'],
  ['details', 'child_details', 'was', 'recorded_at', 'child'],
  ['details', 'child_details', 'now', 'recorded_at', 'child'],
  ['details', 'child_details', 'reason', 'recorded_at', 'child'],
  ['link', 'record_links', 'reason', 'recorded_at', 'either'],
  ['child_words', 'child_words', 'content', 'recorded_at', 'child'],
  ['task', 'tasks', 'content', 'created_at', 'child'],
  ['task', 'tasks', 'done_note', 'created_at', 'child'],
];

/** Every free text of a child's record. */
export async function listFreeTexts(db: Database, childId: string): Promise<readonly FreeText[]> {
  const texts: FreeText[] = [];
  for (const [source, table, column, at, of] of PLACES) {
    const rows = await sql<{ at: string; content: string }>`select ${sql.ref(at)} as at, ${sql.ref(column)} as content
      from ${sql.table(table)} where ${OF[of](childId)} and ${sql.ref(column)} is not null order by 1`.execute(db);
    texts.push(...rows.rows.map((row) => ({ source, ...row })));
  }
  return texts;
}
