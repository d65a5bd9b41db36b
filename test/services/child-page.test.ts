import { beforeAll, describe, expect, it } from 'vitest';
import { childOr404 } from '~/app/http/child-page.server';
import { requireStaff } from '~/app/http/require-staff.server';
import type { AgreementViewer } from '~/app/services/agreement-view.server';
import { viewChild } from '~/app/services/child-page.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import type { CastMember } from '~/db/cast';
import { insertChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { finishedForm } from '~/test/support/finished-form';
import { answerOf, requestWith, signedIn } from '~/test/support/session-steps';
import { childOf, councilWithFamilies, workerOf } from '~/test/support/visit-steps';

let db: Database;
let maya: string;

beforeAll(async () => {
  db = await councilWithFamilies();
  maya = await childOf('A1', 'Maya');
});

const viewer = async (member: CastMember, visitChildId: string | null = null): Promise<AgreementViewer> => ({
  ...(await workerOf(member)),
  visitChildId,
});
const view = async (by: AgreementViewer, childId = maya) => (await viewChild(by, childId, 'read an agreement')).type;

/** What was recorded meanwhile, of the two types that these tests are about. */
async function recorded(act: () => Promise<unknown>) {
  const query = db
    .selectFrom('audit_events')
    .select(['type', 'details', 'actor_id', 'child_id'])
    .where('type', 'in', ['child_viewed', 'access_refused'])
    .orderBy('sequence');
  const before = (await query.execute()).length;
  await act();
  return (await query.execute()).slice(before);
}

describe('a child’s page', () => {
  it('opens for the team, and leaves one event a session', async () => {
    for (const by of [await viewer('priya'), await viewer('tom'), await viewer('priya', maya)]) {
      const details = JSON.stringify({ sessionId: by.sessionId });
      const events = await recorded(async () => {
        for (const _page of ['child', 'sharing']) expect(await view(by)).toBe('done');
      });
      expect(events).toEqual([{ type: 'child_viewed', details, actor_id: by.staffId, child_id: maya }]);
    }
  });

  it.each(['gareth', 'colin', 'margaret'] as const)(
    'is not there for others, who leave an event (%s)',
    async (member) => {
      const by = await viewer(member);
      const events = await recorded(async () => expect(await view(by)).toBe('missing'));
      expect(events).toMatchObject([{ type: 'access_refused', details: '{"kind":"child"}', child_id: maya }]);
    },
  );

  it('is not there in a visit to another family', async () => {
    const by = await viewer('priya', await childOf('A2', 'Oscar'));
    const events = await recorded(async () => expect(await view(by)).toBe('missing'));
    expect(events).toMatchObject([{ type: 'access_refused', actor_id: by.staffId, child_id: maya }]);
  });

  it('is not there for a restricted child, whoever asks of the team', async () => {
    const priya = await viewer('priya');
    const names = { givenNames: 'Vera', familyName: 'Vale', knownAs: null, dateOfBirth: '2017-07-07', otherNames: [] };
    const hidden = { ...names, caseSystemId: null, isRestricted: true, teamId: priya.teamId, createdBy: priya.staffId };
    const vera = await insertChild(db, hidden, '2026-11-01T10:00:00.000Z');
    for (const member of ['priya', 'tom'] as const) expect(await view(await viewer(member), vera)).toBe('missing');
  });

  it('leaves an event without what was typed where there is nothing', async () => {
    const by = await viewer('priya');
    const events = await recorded(async () => expect(await view(by, 'Maya Ellwood')).toBe('missing'));
    expect(events).toMatchObject([{ type: 'access_refused', child_id: null }]);
  });

  it('answers 404 to a browser', async () => {
    const { token } = await signedIn((await workerOf('gareth')).staffId);
    const visitor = await requireStaff(requestWith(token, `/children/${maya}`), 'read an agreement');
    expect((await answerOf(childOr404(visitor, maya, 'read an agreement'))).status).toBe(404);
    expect((await answerOf(childOr404(visitor, undefined))).status).toBe(404);
  });

  it('opens for a records officer once something about the child is sealed', async () => {
    const { childId } = await finishedForm(await workerOf('priya'));
    expect(await view(await viewer('margaret'), childId)).toBe('missing');
    await runDueJobs();
    expect(await view(await viewer('margaret'), childId)).toBe('done');
    expect((await viewChild(await viewer('margaret'), childId, 'prepare an agreement')).type).toBe('missing');
  });
});
