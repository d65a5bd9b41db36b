import { beforeAll, expect, test } from 'vitest';
import { viewRecord } from '~/app/services/record-view.server';
import { addSyntheticForms } from '~/app/services/synthetic.server';
import { syntheticForm } from '~/app/services/synthetic-forms';
import type { Database } from '~/db/connection';
import { searchRecords } from '~/db/search';
import { syntheticId } from '~/db/synthetic-rows';
import { readReference } from '~/forms/values/references';
import { freshCouncil } from '~/test/support/fresh-database';
import { addRecord, addTeamsAndStaff } from '~/test/support/record-rows';

const margaret = { staffId: 'margaret', role: 'records-officer', teamId: 'south', visitChildId: null } as const;

let db: Database;
beforeAll(async () => {
  db = await freshCouncil();
  await addTeamsAndStaff(db);
});

const count = async () => (await db.selectFrom('agreements').select('id').execute()).length;

test('the same number is always the same form', () => {
  expect(syntheticForm(123_456)).toEqual(syntheticForm(123_456));
  expect(readReference(syntheticForm(7).reference)).toBe(syntheticForm(7).reference);
});

test('a later form is never decided on an earlier day, and its child was on an earlier form or is new', () => {
  const forms = Array.from({ length: 3000 }, (_, number) => syntheticForm(number));
  expect(forms.map(({ decidedOn }) => decidedOn)).toEqual(forms.map(({ decidedOn }) => decidedOn).sort());
  for (const { number, childNumber } of forms)
    expect(forms[childNumber]?.childNumber).toBe(childNumber <= number ? childNumber : -1);
});

test('a council is filled up to a number, and no further', async () => {
  expect(await addSyntheticForms(1200, () => {})).toBe(1200);
  expect(await addSyntheticForms(1200, () => {})).toBe(0);
  expect(await addSyntheticForms(1500, () => {})).toBe(300);
  expect(await count()).toBe(1500);
  expect(await addSyntheticForms(10, () => {})).toBe(0);
});

test('every form can be found by name and birthday, and opened', async () => {
  for (const number of [0, 77, 1499]) {
    const { child, childNumber } = syntheticForm(number);
    const terms = { child: `${child.familyName} ${child.givenNames}`, dateOfBirth: child.dateOfBirth };
    expect((await searchRecords(db, terms, 200)).length).toBeGreaterThan(0);
    const opened = await viewRecord(margaret, syntheticId('agreement', number));
    expect(opened).toMatchObject({
      type: 'done',
      value: { child: { name: `${child.givenNames} ${child.familyName}` } },
    });
    expect(childNumber).toBeLessThanOrEqual(number);
  }
});

test('a real record of the same day is not in their way', async () => {
  const { decidedOn } = syntheticForm(2000);
  await addRecord(db, { family: 'Realrecord', decidedOn });
  await addSyntheticForms(2500, () => {});
  await addRecord(db, { family: 'Realrecord', decidedOn });
  expect(await searchRecords(db, { child: 'realrecord' }, 9)).toHaveLength(2);
});
