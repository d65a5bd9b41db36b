import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import { searchForChild } from '~/app/services/child-searches.server';
import { today } from '~/app/services/clock.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import { addFamily } from '~/app/services/new-family.server';
import type { Worker } from '~/app/services/proposals.server';
import { savePeople } from '~/app/services/steps.server';
import { recordAssessment } from '~/app/services/understanding.server';
import { expectedToday } from '~/app/services/who-decides.server';
import type { Database } from '~/db/connection';
import { SOMEONE_ELSE } from '~/forms/agreement/answers/people/here';
import { NO_SUPPORT } from '~/forms/agreement/support';
import { SHARING_DECISION } from '~/forms/deciders/decision-in-question';
import { addMonths } from '~/forms/values/dates';
import { anAssessment } from '~/test/forms/deciders/a-family';
import { councilWithFamilies, revisionOf, value, workerOf } from '~/test/support/visit-steps';

let db: Database;
let priya: Worker;

beforeAll(async () => {
  db = await councilWithFamilies();
  priya = await workerOf('priya');
});

const yearsAgo = (years: number) => addMonths(today(), -12 * years - 3);
const asked = { courtOrder: 'no', courtOrderDetail: '', help: 'none', helpDetail: '', registeredOn: '' } as const;
const plain = { relationship: 'mother', prRoute: 'mother', prEvidence: 'automatic', support: NO_SUPPORT } as const;

/** A baby whose mother is so many years old, and the form that she is asked to answer. */
async function motherOf(years: number | null, familyName: string) {
  const searchId = await searchForChild(priya, { familyName, dateOfBirth: addMonths(today(), -2) });
  const adultBornOn = years === null ? null : yearsAgo(years);
  const names = {
    givenNames: 'Robin',
    otherNames: [],
    adultName: `Kay ${familyName}`,
    school: '',
    gp: '',
    caseSystemId: '',
  };
  const childId = value(await addFamily(priya, searchId, { ...names, relationship: 'mother', adultBornOn }));
  const id = value(await startAgreement(priya, childId));
  const opened = async () => value(await openAgreement(priya, id, 'prepare an agreement'));
  const [kay] = (await opened()).family;
  if (!kay) throw new Error('The family has no mother');
  value(await savePeople(priya, id, await revisionOf(priya, id), { ...kay, ...asked, support: NO_SUPPORT }));
  return { childId, id, kay, opened };
}

const standingOf = async (childId: string) => (await whoDecidesFor(db, childId, today())).decision.standings[0];

describe('a mother of 15', () => {
  it('holds parental responsibility, and her own understanding comes first: it says so, offers it, and blocks nothing', async () => {
    const { childId, id, kay, opened } = await motherOf(15, 'Fifteen');
    expect(await standingOf(childId)).toMatchObject({
      capacity: 'not_understanding',
      speaks: false,
      reasons: [{ text: 'Kay Fifteen is under 16: their own understanding is assessed first.' }],
    });
    const { warnings, youngParents } = await expectedToday(await opened());
    expect(warnings).toContain('Kay Fifteen is under 16: their own understanding is assessed first.');
    expect(youngParents).toEqual([{ personId: kay.personId, name: 'Kay Fifteen', isAssessed: false }]);
    const { reassessOn: _never, ...found } = anAssessment(kay.personId);
    const assessment = { ...found, decision: SHARING_DECISION, on: today(), reassessOn: null };
    value(await recordAssessment(priya, id, assessment, randomUUID()));
    expect(await standingOf(childId)).toMatchObject({ capacity: 'holder', speaks: true });
    expect((await expectedToday(await opened())).youngParents).toMatchObject([{ isAssessed: true }]);
  });
});

describe('everybody else', () => {
  it('a mother of 16 or 17 is presumed able, and it is said why', async () => {
    const { childId, opened } = await motherOf(16, 'Sixteen');
    const standing = await standingOf(childId);
    expect(standing?.capacity).toBe('holder');
    expect(standing?.reasons.map(({ text }) => text)).toContain(
      'Kay Sixteen is 16 or 17 and is presumed able to decide.',
    );
    expect((await expectedToday(await opened())).youngParents).toEqual([]);
  });

  it('a mother whose birthday nobody asked is an adult', async () => {
    const { childId, opened } = await motherOf(null, 'Grown');
    expect(await standingOf(childId)).toMatchObject({ capacity: 'holder', speaks: true });
    expect((await expectedToday(await opened())).warnings).toEqual([]);
  });

  it('a young parent who is named on the form is kept with their birthday, which a later form knows', async () => {
    const { id, opened } = await motherOf(null, 'Later');
    const father = {
      ...asked,
      ...plain,
      relationship: 'father',
      prRoute: 'not_known',
      prEvidence: 'not_seen',
    } as const;
    const lee = { ...father, personId: SOMEONE_ELSE, name: 'Lee Later', bornOn: yearsAgo(15) };
    value(await savePeople(priya, id, await revisionOf(priya, id), lee));
    const kept = async () => (await opened()).family.find(({ name }) => name === 'Lee Later')?.bornOn;
    expect(await kept()).toBe(yearsAgo(15));
    value(await savePeople(priya, id, await revisionOf(priya, id), { ...lee, bornOn: yearsAgo(17) }));
    expect(await kept()).toBe(yearsAgo(15));
    const kay = { ...asked, ...plain, personId: SOMEONE_ELSE, name: 'KAY LATER', bornOn: yearsAgo(16) };
    value(await savePeople(priya, id, await revisionOf(priya, id), kay));
    expect((await opened()).family.find(({ name }) => name === 'Kay Later')?.bornOn).toBe(yearsAgo(16));
  });
});
