import { beforeAll, expect, it } from 'vitest';
import * as detailsPage from '~/app/routes/children.$childId.details';
import { startVisit } from '~/app/services/visit.server';
import type { Database } from '~/db/connection';
import { CHANGED_MEANWHILE, SAME_CHILD } from '~/forms/agreement/child-details';
import { finishedForm } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { countRows } from '~/test/support/visit-steps';
import { type AtDesk, atDesk, to } from '~/test/support/worker-pages';

let db: Database;
let priya: AtDesk;
let id: string;

beforeAll(async () => {
  ({ db } = await sealingCouncil());
  priya = await atDesk('priya');
  id = (await finishedForm(priya.worker)).childId;
});

const path = (childId = id) => `/children/${childId}/details`;
const shown = async (desk = priya) => (await desk.get(detailsPage, path())).json();
const MAJA = {
  given_names: 'Maja',
  family_name: 'Ellwood',
  known_as: 'Mimi',
  other_names: 'Maya Smith\nMaia',
  'date_of_birth-day': '12',
  'date_of_birth-month': '3',
  'date_of_birth-year': '2019',
  birth_kind: 'born',
  case_system_id: 'CS-4',
  why: 'She spells it Maja.',
  after: '',
};

it('is there for the child’s team outside a visit, and for nobody else', async () => {
  expect((await priya.get(detailsPage, path())).status).toBe(200);
  expect((await (await atDesk('tom')).get(detailsPage, path())).status).toBe(200);
  const visiting = await atDesk('priya');
  await startVisit(visiting.worker.sessionId, id);
  for (const desk of [visiting, ...(await Promise.all((['gareth', 'margaret', 'colin'] as const).map(atDesk)))]) {
    expect((await desk.get(detailsPage, path())).status).toBe(404);
    expect((await desk.send(detailsPage, path(), MAJA)).status).toBe(404);
  }
  await db.updateTable('children').set({ is_restricted: 1 }).where('id', '=', id).execute();
  expect((await priya.get(detailsPage, path())).status).toBe(404);
  await db.updateTable('children').set({ is_restricted: 0 }).where('id', '=', id).execute();
  expect(await countRows(db, ['child_details'])).toEqual({ child_details: 0 });
});

it('keeps what was typed, refused or locked, and shows what stands where nothing was', async () => {
  expect(await shown()).toMatchObject({ typed: null, details: { givenNames: 'Maya', otherNames: [] }, made: [] });
  const refused = await priya.send(detailsPage, path(), { ...MAJA, key: 'k0', family_name: '', why: '' });
  expect([refused.status, await refused.json()]).toMatchObject([
    422,
    { fields: { known_as: ['Mimi'] }, errors: [{ field: 'family_name' }, { field: 'why' }] },
  ]);
  expect(await shown()).toMatchObject({ key: 'k0', typed: { given_names: ['Maja'], why: [''] } });
  expect((await priya.send(detailsPage, path(), { ...MAJA, key: 'k1', intent: 'keep' })).status).toBe(204);
  expect(await shown()).toMatchObject({ key: 'k1', typed: { why: [MAJA.why] } });
  expect(await shown(await atDesk('tom'))).toMatchObject({ typed: null });
});

it('is recorded once, however often it is sent, and then stands on the page', async () => {
  for (const _tap of [1, 2]) {
    expect(to(await priya.send(detailsPage, path(), { ...MAJA, key: 'k1' }))).toEqual([303, `/children/${id}`]);
  }
  expect(await countRows(db, ['child_details'])).toEqual({ child_details: 1 });
  expect(await shown()).toMatchObject({
    typed: null,
    details: { givenNames: 'Maja', knownAs: 'Mimi', otherNames: ['Maya Smith', 'Maia'], caseSystemId: 'CS-4' },
    made: [
      { was: expect.stringContaining('Maya'), is: expect.stringContaining('Maja'), why: MAJA.why, by: 'Priya Nair' },
    ],
  });
});

it('shows what somebody else put right meanwhile, and is saved by whoever has seen it', async () => {
  const stale = await priya.send(detailsPage, path(), { ...MAJA, case_system_id: 'CS-5', key: 'k2' });
  expect([stale.status, await stale.json()]).toMatchObject([409, { errors: [{ text: CHANGED_MEANWHILE }] }]);
  const { last } = await shown();
  const again = await priya.send(detailsPage, path(), { ...MAJA, case_system_id: 'CS-5', key: 'k2', after: last });
  expect(again.status).toBe(303);
});

it('refuses the name and birthday of another child with a sentence', async () => {
  const { childId } = await finishedForm(priya.worker);
  const { details, last } = await (await priya.get(detailsPage, path(childId))).json();
  expect([details.givenNames, last]).toEqual(['Maya', '']);
  const answer = await priya.send(detailsPage, path(childId), { ...MAJA, key: 'k3' });
  expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ text: SAME_CHILD }] }]);
});
