import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { PLACES } from '~/db/free-texts';
import { freshDatabase } from '~/test/support/fresh-database';

/** By these a row belongs to a child. */
const OF_A_CHILD = ['child_id', 'agreement_id', 'signing_session_id', 'document_id'];

/** What the machine writes, or is chosen from a list. */
const NO_WORDS =
  /^(id|at|seq|sequence|number|version|revision|page|state|kind|type|how|how_signed|signed_as|method|capacity|wish|outcome|level|audience|language|reference|form_version|slot|details|asked_again|is_urgent|ends|holds_until|actor_kind|hash|sha256|birth_kind|birth_latest)$|_(id|at|on|by|to|key|hash)$/;

const NOT_SEARCHED: Readonly<Record<string, string>> = {
  'protected_details.content': 'the protected words themselves',
  'signing_sessions.answers': 'what a family is typing: what they sign stands in wishes and signatures',
  'unsaved_pages.fields': 'what a worker is typing: for their own eyes until they send it',
  'documents.title': 'made from the form',
  'child_names.name': 'a name of the child',
  'family_links.relationship': 'chosen from a list',
  'family_links.pr_route': 'chosen from a list',
  'family_links.pr_evidence': 'chosen from a list',
  'search_entries.date_of_birth': 'a day',
  'search_entries.case_system_id': 'a number',
};

it('every column in which people write about a child is searched for protected words', async () => {
  const db = await freshDatabase();
  const columns = await sql<{ place: string; name: string; isChilds: number }>`
    select t.name || '.' || c.name as place, c.name as name,
      exists (select 1 from pragma_table_info(t.name) own where own.name in (${sql.join(OF_A_CHILD)})) as isChilds
    from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and lower(c.type) = 'text'`.execute(
    db,
  );
  expect(columns.rows.length).toBeGreaterThan(100);
  const searched = new Set(PLACES.map(([, table, column]) => `${table}.${column}`));
  const left = columns.rows.filter(
    ({ place, isChilds }) => isChilds && !searched.has(place) && !(place in NOT_SEARCHED),
  );
  expect(left.filter(({ name }) => !NO_WORDS.test(name)).map(({ place }) => place)).toEqual([]);
  const every = new Set(columns.rows.map(({ place }) => place));
  expect([...searched, ...Object.keys(NOT_SEARCHED)].filter((place) => !every.has(place))).toEqual([]);
});
