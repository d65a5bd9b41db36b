import { beforeAll, describe, expect, it } from 'vitest';
import { linkRecords, linksOf } from '~/app/services/record-links.server';
import { insertChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { insertRecordLink } from '~/db/record-links';
import { childOf, councilWithFamilies, countRows, workerOf } from '~/test/support/visit-steps';

let db: Database;
let sam: string;
let ruby: string;
const reason = 'The same man waits for both of them after school.';
const RUBY = { terms: { familyName: 'shaw', dateOfBirth: '2018-11-06' }, givenNames: '', reason } as const;

beforeAll(async () => {
  db = await councilWithFamilies();
  [sam, ruby] = [await childOf('A15', 'Sam'), await childOf('A13', 'Ruby')];
});

describe('a link between the records of two families', () => {
  it('is seen from both, with its reason, by those who may see both', async () => {
    const gareth = await workerOf('gareth');
    expect(await linkRecords(gareth, sam, RUBY)).toEqual({ type: 'done', value: null });
    expect(await linksOf(gareth, sam)).toMatchObject([
      { childId: ruby, name: 'Ruby Shaw', reason, by: 'Gareth Pritchard' },
    ]);
    expect(await linksOf(gareth, ruby)).toMatchObject([{ childId: sam, name: 'Sam Doyle', reason }]);
  });

  it('is made once, in either order; its one event names neither child', async () => {
    const gareth = await workerOf('gareth');
    const SAM = { terms: { familyName: 'Doyle', dateOfBirth: '2015-05-19' }, givenNames: '', reason: 'Again' } as const;
    await Promise.all([linkRecords(gareth, sam, RUBY), linkRecords(gareth, ruby, SAM)]);
    expect(await countRows(db, ['record_links'])).toEqual({ record_links: 1 });
    const events = await db.selectFrom('audit_events').selectAll().where('type', '=', 'records_linked').execute();
    expect(events.map(({ child_id, agreement_id }) => [child_id, agreement_id])).toEqual([[null, null]]);
  });

  it('to another team’s child is not there for anybody who may not see both, and they cannot make one', async () => {
    const maya = await childOf('A1', 'Maya');
    const { staffId: recordedBy } = await workerOf('gareth');
    await insertRecordLink(db, {
      childIds: [maya, sam],
      reason: 'secret',
      recordedAt: '2026-11-18T10:00:00.000Z',
      recordedBy,
    });
    for (const [member, child] of [
      ['gareth', sam],
      ['priya', maya],
      ['gareth', maya],
      ['margaret', sam],
    ] as const) {
      expect(JSON.stringify(await linksOf(await workerOf(member), child))).not.toContain('secret');
    }
    const MAYA = { ...RUBY, terms: { familyName: 'Ellwood', dateOfBirth: '2019-03-12' } };
    expect(await linkRecords(await workerOf('gareth'), sam, MAYA)).toMatchObject({ type: 'refused' });
    expect(await linkRecords(await workerOf('priya'), sam, MAYA)).toEqual({ type: 'missing' });
  });

  it('is not made to oneself, a sister, nobody, or one of two twins; a restricted child is nobody', async () => {
    const gareth = await workerOf('gareth');
    const to = (familyName: string, dateOfBirth: `${number}-${number}-${number}`, givenNames = '') =>
      linkRecords(gareth, sam, { terms: { familyName, dateOfBirth }, givenNames, reason });
    const same = { familyName: 'Shaw', dateOfBirth: '2018-11-06', knownAs: null, caseSystemId: null, otherNames: [] };
    const by = { teamId: gareth.teamId, createdBy: gareth.staffId };
    const twin = { ...same, ...by, givenNames: 'Rose', isRestricted: false };
    await insertChild(db, twin, '2026-11-18T10:00:00.000Z');
    const hidden = { ...twin, familyName: 'Hidden', isRestricted: true };
    await insertChild(db, hidden, '2026-11-18T10:00:00.000Z');
    const refusals = [
      await to('Doyle', '2015-05-19'),
      await to('Doyle', '2022-03-08'),
      await to('Nobody', '2015-05-19'),
      await to('Shaw', '2018-11-06'),
      await to('Hidden', '2018-11-06'),
    ];
    expect(refusals.map(({ type }) => type)).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
    // A restricted child is answered as one who is not there.
    expect(refusals[4]).toEqual(refusals[2]);
    expect(await to('Shaw', '2018-11-06', 'Rose')).toEqual({ type: 'done', value: null });
  });

  it('is kept: it can be neither changed nor removed', async () => {
    await expect(db.updateTable('record_links').set({ reason: 'x' }).execute()).rejects.toThrow();
    await expect(db.deleteFrom('record_links').execute()).rejects.toThrow();
  });
});
