import { beforeAll, describe, expect, it } from 'vitest';
import { viewAgreement } from '~/app/services/agreement-view.server';
import { listMyForms, startAgreement } from '~/app/services/agreements.server';
import { viewChild } from '~/app/services/child-page.server';
import { readChildSearch, searchForChild } from '~/app/services/child-searches.server';
import { isInSight } from '~/app/services/visit.server';
import { insertChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { insertFamilyLink, listFamily } from '~/db/people';
import { listSiblings } from '~/db/siblings';
import type { Relationship } from '~/forms/deciders/parental-responsibility';
import { childOf, councilWithFamilies, value, workerOf } from '~/test/support/visit-steps';

let db: Database;
let ella: string;
let sam: string;
let mia: string;
const at = '2026-11-18T10:00:00.000Z';

beforeAll(async () => {
  db = await councilWithFamilies();
  [ella, sam, mia] = [await childOf('A15', 'Ella'), await childOf('A15', 'Sam'), await childOf('A15', 'Mia')];
});

/** Another child who shares an adult with one of the cast. */
async function withAdultOf(
  childId: string,
  more: {
    readonly relationship?: Relationship;
    readonly team?: 'north' | 'south';
    readonly isRestricted?: boolean;
  } = {},
): Promise<string> {
  const by = await workerOf(more.team === 'north' ? 'priya' : 'gareth');
  const [adult] = await listFamily(db, childId);
  if (!adult) throw new Error('Nobody is of this family');
  const { isRestricted = false, relationship = adult.relationship } = more;
  const named = { givenNames: 'Aoife', familyName: 'Doyle', dateOfBirth: '2020-02-02', knownAs: null };
  const child = {
    ...named,
    teamId: by.teamId,
    caseSystemId: null,
    isRestricted,
    otherNames: [],
    createdBy: by.staffId,
  };
  const id = await insertChild(db, child, at);
  await insertFamilyLink(db, id, { ...adult, relationship }, by.staffId, at);
  return id;
}

describe('brothers and sisters', () => {
  it('are the children who share an adult, the eldest first', async () => {
    expect((await listSiblings(db, ella)).map(({ givenNames }) => givenNames)).toEqual(['Mia', 'Sam']);
  });

  it('are none of another team’s, and none who is restricted', async () => {
    const others = [await withAdultOf(ella, { team: 'north' }), await withAdultOf(ella, { isRestricted: true })];
    const ids = (await listSiblings(db, ella)).map(({ id }) => id);
    expect(ids.filter((id) => others.includes(id))).toEqual([]);
  });

  it('are not made by an officer of the council, nor by a foster carer', async () => {
    for (const relationship of ['council_officer', 'foster_carer'] as const) {
      const childId = await withAdultOf(ella, { relationship });
      expect(await listSiblings(db, childId)).toEqual([]);
    }
  });
});

describe('in a visit', () => {
  const gareth = async (visitChildId: string | null) => ({ ...(await workerOf('gareth')), visitChildId });

  it('a brother’s form and page are there, a stranger’s and another team’s child are not', async () => {
    const worker = await gareth(ella);
    const [ruby, maya] = [await childOf('A13', 'Ruby'), await childOf('A1', 'Maya')];
    const [ofSam, ofRuby] = [value(await startAgreement(worker, sam)), value(await startAgreement(worker, ruby))];
    const ofMaya = value(await startAgreement(await workerOf('priya'), maya));
    const seen = async (id: string) => (await viewAgreement(worker, id, 'prepare an agreement')).type;
    expect([await seen(ofSam), await seen(ofRuby), await seen(ofMaya)]).toEqual(['done', 'missing', 'missing']);
    const there = async (id: string) => (await viewChild(worker, id, 'prepare an agreement')).type;
    expect([await there(mia), await there(ruby), await there(maya)]).toEqual(['done', 'missing', 'missing']);
    expect((await listMyForms(worker)).map(({ id }) => id)).toEqual([ofSam]);
  });

  it('another team’s child who shares the mother is not there, nor is one who is restricted', async () => {
    for (const more of [{ team: 'north' }, { isRestricted: true }] as const) {
      expect(await isInSight({ visitChildId: ella }, await withAdultOf(ella, more))).toBe(false);
    }
  });

  it('a search that was made before it shows nothing of another family', async () => {
    const before = await gareth(null);
    const id = await searchForChild(before, { familyName: 'Shaw', dateOfBirth: '2018-11-06' });
    expect((await readChildSearch({ ...before, visitChildId: ella }, id)).type).toBe('missing');
  });
});
