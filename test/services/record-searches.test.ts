import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { findNothingHeldStatement, isNothingHeldRecorded, recordNothingHeld } from '~/app/services/nothing-held.server';
import {
  findSearch,
  listRecentSearches,
  type Searcher,
  searchAgain,
  searchRecords,
} from '~/app/services/record-searches.server';
import { findBrokenLink } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import type { SearchTerms } from '~/forms/records/search-terms';
import { freshCouncil } from '~/test/support/fresh-database';
import { addRecord, addTeamsAndStaff } from '~/test/support/record-rows';
import { signAgreement } from '~/test/support/signed-record';

const margaret: Searcher = { staffId: 'margaret', role: 'records-officer', teamId: 'south', sessionId: 'first' };
const priya: Searcher = { staffId: 'priya', role: 'practitioner', teamId: 'north', sessionId: 'priya’s' };

let db: Database;
beforeAll(async () => {
  db = await freshCouncil();
  await addTeamsAndStaff(db);
});

async function search(terms: SearchTerms, by: Searcher = margaret): Promise<string> {
  const outcome = await searchRecords(by, terms);
  if (outcome.type !== 'done') throw new Error('not searched');
  return outcome.value;
}

async function events(type: string) {
  return db.selectFrom('audit_events').select(['actor_id', 'details']).where('type', '=', type).execute();
}

describe('searching the records', () => {
  it('stores the search, records it, and shows what it finds', async () => {
    const { agreementId } = await addRecord(db, { given: 'Found', family: 'Once' });
    const id = await search({ child: 'once' });
    const results = await findSearch(margaret, id, 1);
    expect(results).toMatchObject({ type: 'done', value: { found: 1, page: 1, pages: 1 } });
    expect(results.type === 'done' && results.value.hits.map((hit) => hit.agreementId)).toEqual([agreementId]);
    expect(await events('records_searched')).toContainEqual({
      actor_id: 'margaret',
      details: JSON.stringify({ searchId: id, found: 1 }),
    });
  });
  it('keeps no name in the audit chain, and the chain holds', async () => {
    await search({ child: 'Unmistakable' });
    const all = await db.selectFrom('audit_events').select('details').execute();
    expect(JSON.stringify(all)).not.toMatch(/unmistakable/i);
    expect(await findBrokenLink(db)).toBeNull();
  });
  it('finds by the reference of a sealed document', async () => {
    const record = await addRecord(db, { given: 'By', family: 'Document' });
    const { document } = await signAgreement(db, record, { at: '2026-11-18T10:00:00.000Z' });
    const results = await findSearch(margaret, await search({ reference: document.reference }), 1);
    expect(results.type === 'done' && results.value.hits[0]?.agreementId).toBe(record.agreementId);
  });
  it('finds records of every team, and no draft that was never answered', async () => {
    await addRecord(db, { family: 'Everyteam', worker: 'priya' });
    await addRecord(db, { family: 'Everyteam', worker: 'gareth' });
    const results = await findSearch(margaret, await search({ child: 'everyteam' }), 1);
    expect(results.type === 'done' && results.value.hits).toHaveLength(2);
  });
  it.each(['practitioner', 'safeguarding-manager', 'administrator'] as const)('is not for a %s', async (role) =>
    expect(await searchRecords({ ...priya, role }, { child: 'once' })).toEqual({ type: 'missing' }),
  );
  it('gives pages, up to 200 records, and says when there are more', async () => {
    for (let nth = 0; nth < 205; nth++) await addRecord(db, { family: 'Manyfold' });
    const id = await search({ child: 'manyfold' });
    expect(await findSearch(margaret, id, 10)).toMatchObject({
      type: 'done',
      value: { found: 201, pages: 10 },
    });
    for (const page of [0, 11, 1.5, Number.NaN, -1]) {
      expect(await findSearch(margaret, id, page)).toEqual({ type: 'missing' });
    }
  });
  it('is missing for another session, even of the same person, and for no search at all', async () => {
    const id = await search({ child: 'once' });
    expect(await findSearch({ ...margaret, sessionId: 'second' }, id, 1)).toEqual({ type: 'missing' });
    expect(await findSearch(priya, id, 1)).toEqual({ type: 'missing' });
    expect(await findSearch(margaret, randomBytes(32).toString('hex'), 1)).toEqual({ type: 'missing' });
  });
  it('lists the latest searches of this session only', async () => {
    const other = { ...margaret, sessionId: 'third' };
    const id = await search({ child: 'mine' }, other);
    expect((await listRecentSearches(other)).map((recent) => recent.searchId)).toEqual([id]);
    expect(await listRecentSearches(priya)).toEqual([]);
  });
  it('notices a search that was changed after it was stored', async () => {
    const id = await search({ child: 'original' });
    await db.updateTable('searches').set({ result_count: 7 }).where('id', '=', id).execute();
    await expect(findSearch(margaret, id, 1)).rejects.toThrow(/changed/);
  });
});

describe('nothing held', () => {
  it('is recorded once, and proved with when, what and by whom', async () => {
    const id = await search({ child: 'Nobody Anywhere', dateOfBirth: '2019-03-12' });
    expect(await isNothingHeldRecorded(id)).toBe(false);
    expect(await findNothingHeldStatement(margaret, id)).toEqual({ type: 'missing' });
    expect((await recordNothingHeld(margaret, id)).type).toBe('done');
    expect((await recordNothingHeld(margaret, id)).type).toBe('done');
    expect(await events('nothing_held_recorded')).toEqual([
      { actor_id: 'margaret', details: JSON.stringify({ searchId: id }) },
    ]);
    const statement = await findNothingHeldStatement({ ...margaret, sessionId: 'later' }, id);
    expect(statement).toMatchObject({
      type: 'done',
      value: {
        reference: expect.stringMatching(/^\w{4}-\w{4}-\w{3}$/),
        terms: { child: 'Nobody Anywhere', dateOfBirth: '2019-03-12' },
        searchedBy: 'Margaret Whitcombe',
        recordedBy: 'Margaret Whitcombe',
      },
    });
  });
  it('is refused when something is held', async () => {
    const id = await search({ child: 'once' });
    expect(await recordNothingHeld(margaret, id)).toEqual({ type: 'refused', reasons: ['something is held'] });
  });
  it('is refused when something came meanwhile', async () => {
    const id = await search({ child: 'Latecomer' });
    await addRecord(db, { family: 'Latecomer' });
    expect(await recordNothingHeld(margaret, id)).toEqual({ type: 'refused', reasons: ['something is held'] });
    expect(await isNothingHeldRecorded(id)).toBe(false);
    const again = await searchAgain(margaret, id);
    expect(await findSearch(margaret, again.type === 'done' ? again.value : '', 1)).toMatchObject({
      value: { found: 1 },
    });
    expect(await searchAgain(priya, id)).toEqual({ type: 'missing' });
  });
  it('is missing for another session, another role and no search', async () => {
    const id = await search({ child: 'Nobody' });
    expect(await recordNothingHeld({ ...margaret, sessionId: 'second' }, id)).toEqual({ type: 'missing' });
    expect(await recordNothingHeld(priya, id)).toEqual({ type: 'missing' });
    expect(await findNothingHeldStatement(priya, id)).toEqual({ type: 'missing' });
    expect(await recordNothingHeld(margaret, 'no such search')).toEqual({ type: 'missing' });
  });
});
