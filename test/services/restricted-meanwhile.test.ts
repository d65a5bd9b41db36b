import { beforeAll, expect, it } from 'vitest';
import { openAgreement } from '~/app/services/agreements.server';
import { readWorkList } from '~/app/services/work-list.server';
import type { Database } from '~/db/connection';
import {
  answered,
  confirm,
  councilWithFamilies,
  formWithFamily,
  UNSIGNED,
  value,
  workerOf,
} from '~/test/support/visit-steps';

let db: Database;

beforeAll(async () => {
  db = await councilWithFamilies();
});

it('a family who has the tablet finishes although their child was restricted meanwhile: what they said is kept, and no team finds it', async () => {
  const priya = { ...(await workerOf('priya')), role: 'practitioner', visitChildId: null } as const;
  const { agreementId, form } = await formWithFamily(priya);
  await db.updateTable('children').set({ is_restricted: 1 }).where('id', '=', form.child.id).execute();
  value(await confirm(await answered(form, ['yes', 'no']), UNSIGNED));
  const wishes = await db.selectFrom('wishes').select('wish').execute();
  expect(wishes.length).toBeGreaterThan(0);
  expect(await openAgreement(priya, agreementId, 'prepare an agreement')).toEqual({ type: 'missing' });
  expect(await readWorkList(priya)).toEqual([]);
});
