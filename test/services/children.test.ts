import { beforeAll, describe, expect, it } from 'vitest';
import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import { readChildSearch, readTypedFamily, searchForChild } from '~/app/services/child-searches.server';
import { readChild } from '~/app/services/children.server';
import { addFamily, keepTypedFamily } from '~/app/services/new-family.server';
import type { Worker } from '~/app/services/proposals.server';
import { lockSession, unlock } from '~/app/services/session-lock.server';
import { DEMONSTRATION_PIN } from '~/db/cast';
import { insertChild, listChildrenBorn } from '~/db/children';
import type { Database } from '~/db/connection';
import type { NewFamily } from '~/forms/agreement/answers/child';
import { childOf, councilWithFamilies, countRows, value, workerOf } from '~/test/support/visit-steps';

const maya = { familyName: 'Ellwood', dateOfBirth: '2019-03-12' };
const ruby = { familyName: 'Shaw', dateOfBirth: '2018-11-06' };
const hidden = { familyName: 'Vale', dateOfBirth: '2017-07-07' };
const nobody = { familyName: 'Nobody', dateOfBirth: '2019-03-12' };
const newFamily: NewFamily = {
  givenNames: 'Ada',
  otherNames: [],
  adultName: 'Ann Nobody',
  relationship: 'mother',
  adultBornOn: null,
  school: 'Larkfield Primary School',
  gp: 'A New Practice',
  caseSystemId: '',
};

let db: Database;
let priya: Worker;
let gareth: Worker;

beforeAll(async () => {
  db = await councilWithFamilies();
  [priya, gareth] = [await workerOf('priya'), await workerOf('gareth')];
  const vale = { givenNames: 'Vera', ...hidden, knownAs: null, caseSystemId: null, isRestricted: true, otherNames: [] };
  await insertChild(db, { ...vale, teamId: priya.teamId, createdBy: priya.staffId }, '2026-11-01T10:00:00.000Z');
});

const search = async (worker: Worker, terms: typeof maya) =>
  value(await readChildSearch(worker, await searchForChild(worker, terms)));

describe('looking for a child', () => {
  it('finds one’s own team’s by exact surname and date of birth, accents and case aside', async () => {
    const found = [{ type: 'own team', childId: await childOf('A1', 'Maya'), name: 'Maya Ellwood', knownAs: null }];
    expect(await search(priya, maya)).toEqual({ terms: maya, found });
    expect((await search(priya, { ...maya, familyName: 'éLLWOOD' })).found).toEqual(found);
    expect((await search(priya, { ...maya, familyName: 'Ellw' })).found).toEqual([]);
    expect((await search(priya, { ...maya, dateOfBirth: '2019-03-13' })).found).toEqual([]);
  });

  it('tells of another team’s child only that it is held, and by whom', async () => {
    expect((await search(priya, ruby)).found).toEqual([{ type: 'other team', team: 'Family Help South' }]);
    expect((await search(gareth, maya)).found).toEqual([{ type: 'other team', team: 'Family Help North' }]);
  });

  it('tells nothing of a restricted child, to anybody', async () => {
    expect((await search(priya, hidden)).found).toEqual([]);
    expect((await search(gareth, hidden)).found).toEqual([]);
    const counted = await db.selectFrom('searches').select('result_count').where('terms', 'like', '%Vale%').execute();
    expect(counted.map((row) => row.result_count)).toEqual([0, 0]);
  });

  it('is missing for another person, and for an id that is none', async () => {
    const id = await searchForChild(priya, maya);
    expect(await readChildSearch(gareth, id)).toEqual({ type: 'missing' });
    expect(await readChildSearch(priya, 'no such search')).toEqual({ type: 'missing' });
    expect(await addFamily(gareth, id, newFamily)).toEqual({ type: 'missing' });
  });

  it('is missing in another session of the same person, and stays in its own after an unlock', async () => {
    const id = await searchForChild(priya, maya);
    const again = await workerOf('priya');
    expect(await readChildSearch(again, id)).toEqual({ type: 'missing' });
    expect(await addFamily(again, id, newFamily)).toEqual({ type: 'missing' });
    await keepTypedFamily(again, id, { given_names: ['Ada'] });
    expect(await readTypedFamily(priya, id)).toBeNull();
    await lockSession(priya.sessionId);
    expect((await unlock(priya.sessionId, DEMONSTRATION_PIN)).type).toBe('done');
    expect((await readChildSearch(priya, id)).type).toBe('done');
  });

  it('is recorded with how many were found and without a name', async () => {
    await searchForChild(priya, maya);
    const event = await db
      .selectFrom('audit_events')
      .selectAll()
      .where('type', '=', 'child_searched')
      .orderBy('sequence', 'desc')
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({ actor_id: priya.staffId, details: '{"found":1}', child_id: null });
  });
});

describe('a family that is new', () => {
  it('is added once: twice one after the other, and twice at once', async () => {
    const searchId = await searchForChild(priya, nobody);
    const first = value(await addFamily(priya, searchId, newFamily));
    const before = await countRows(db, ['children', 'people', 'family_links', 'agencies', 'audit_events']);
    expect(value(await addFamily(priya, searchId, newFamily))).toBe(first);
    expect(value(await addFamily(priya, searchId, { ...newFamily, givenNames: ' ADA' }))).toBe(first);
    expect(await countRows(db, ['children', 'people', 'family_links', 'agencies', 'audit_events'])).toEqual(before);
    const other = await searchForChild(priya, { ...nobody, dateOfBirth: '2020-01-01' });
    const both = await Promise.all([addFamily(priya, other, newFamily), addFamily(priya, other, newFamily)]);
    expect(value(both[0])).toBe(value(both[1]));
  });

  it('has its child, its adult and its agencies, the known ones not twice', async () => {
    const searchId = await searchForChild(priya, { familyName: 'Ó Súilleabháin', dateOfBirth: '2020-02-29' });
    const childId = value(await addFamily(priya, searchId, { ...newFamily, relationship: 'father' }));
    const formId = value(await startAgreement(priya, childId));
    const { child, family, agencies } = value(await openAgreement(priya, formId, 'prepare an agreement'));
    expect(child).toMatchObject({ givenNames: 'Ada', familyName: 'Ó Súilleabháin', dateOfBirth: '2020-02-29' });
    expect(family).toMatchObject([
      { name: 'Ann Nobody', relationship: 'father', prRoute: 'not_known', prEvidence: 'not_seen' },
    ]);
    expect(agencies.map(({ name }) => name).sort()).toEqual(['A New Practice', 'Larkfield Primary School']);
    const larkfield = db.selectFrom('agencies').select('id').where('name', '=', 'Larkfield Primary School');
    expect(await larkfield.execute()).toHaveLength(1);
  });

  it('has a school whose name begins with an accent, once in the directory', async () => {
    const searchId = await searchForChild(priya, { ...nobody, dateOfBirth: '2021-01-01' });
    for (const givenNames of ['Ada', 'Ida']) {
      value(
        await addFamily(priya, searchId, { ...newFamily, givenNames, school: 'École du Parc', gp: 'ÉCOLE DU PARC' }),
      );
    }
    const schools = await db.selectFrom('agencies').select('name').where('name', 'like', '%cole du parc').execute();
    expect(schools.map(({ name }) => name)).toEqual(['École du Parc']);
  });

  it('a twin is a child of their own', async () => {
    const searchId = await searchForChild(priya, { ...nobody, dateOfBirth: '2021-05-05' });
    const ada = value(await addFamily(priya, searchId, newFamily));
    expect(value(await addFamily(priya, searchId, { ...newFamily, givenNames: 'Ida' }))).not.toBe(ada);
  });

  it('of the same name in another team is another child, whose team is not told more', async () => {
    const mine = value(
      await addFamily(priya, await searchForChild(priya, { ...nobody, dateOfBirth: '2022-06-06' }), newFamily),
    );
    const theirs = value(
      await addFamily(gareth, await searchForChild(gareth, { ...nobody, dateOfBirth: '2022-06-06' }), newFamily),
    );
    expect(theirs).not.toBe(mine);
  });

  it('never gives away that a restricted child of this name is there', async () => {
    const searchId = await searchForChild(priya, hidden);
    const added = value(await addFamily(priya, searchId, { ...newFamily, givenNames: 'Vera' }));
    const restricted = (await listChildrenBorn(db, hidden.familyName, hidden.dateOfBirth)).find((c) => c.isRestricted);
    expect(added).not.toBe(restricted?.id);
    expect(await readChild(priya, added)).not.toBeNull();
  });
});

describe('opening a child', () => {
  it('is for their own team, and nobody’s while they are restricted', async () => {
    const id = await childOf('A1', 'Maya');
    const [margaret, colin] = [await workerOf('margaret'), await workerOf('colin')];
    expect(await readChild(priya, id)).toMatchObject({ givenNames: 'Maya' });
    for (const other of [gareth, margaret, colin]) expect(await readChild(other, id)).toBeNull();
    const vera = (await listChildrenBorn(db, hidden.familyName, hidden.dateOfBirth)).find((c) => c.isRestricted);
    expect(await readChild(priya, vera?.id ?? '')).toBeNull();
    expect(await readChild(priya, 'nobody')).toBeNull();
  });
});
