import { expect, test } from 'vitest';
import { giveBack } from '~/app/services/hand-over.server';
import { childOf, councilWithFamilies, formWithFamily, workerOf } from '~/test/support/visit-steps';

test('a wrong PIN on the family’s tablet stands in the history of their form, and accuses nobody of typing it', async () => {
  const db = await councilWithFamilies();
  const { agreementId, httpSessionId } = await formWithFamily(await workerOf('priya'));
  expect(await giveBack(httpSessionId, '000000')).toEqual({ type: 'refused', reasons: ['wrong secret'] });
  const events = await db.selectFrom('audit_events').selectAll().where('type', '=', 'pin_refused').execute();
  expect(events).toMatchObject([
    { agreement_id: agreementId, child_id: await childOf('A1', 'Maya'), actor_kind: 'machine', actor_id: 'hand-back' },
  ]);
});
