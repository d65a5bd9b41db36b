import { beforeAll, describe, expect, it } from 'vitest';
import { requireStaff } from '~/app/http/require-staff.server';
import { type AgreementViewer, viewAgreement } from '~/app/services/agreement-view.server';
import { startAgreement } from '~/app/services/agreements.server';
import { openDocument } from '~/app/services/documents.server';
import { viewRecord } from '~/app/services/record-view.server';
import type { CastMember } from '~/db/cast';
import type { Database } from '~/db/connection';
import { answerOf, requestWith, signedIn } from '~/test/support/session-steps';
import { childOf, councilWithFamilies, value, workerOf } from '~/test/support/visit-steps';

let db: Database;
let id: string;
let maya: string;

beforeAll(async () => {
  db = await councilWithFamilies();
  maya = await childOf('A1', 'Maya');
  id = value(await startAgreement(await workerOf('priya'), maya));
});

const viewer = async (member: CastMember, visitChildId: string | null = null): Promise<AgreementViewer> => ({
  ...(await workerOf(member)),
  visitChildId,
});
const view = (by: AgreementViewer, agreementId = id) => viewAgreement(by, agreementId, 'prepare an agreement');

/** What was recorded since the test began, of the two types that these tests are about. */
async function recorded(act: () => Promise<unknown>) {
  const query = db
    .selectFrom('audit_events')
    .select(['type', 'details', 'actor_id', 'agreement_id', 'child_id'])
    .where('type', 'in', ['agreement_viewed', 'access_refused'])
    .orderBy('sequence');
  const before = (await query.execute()).length;
  await act();
  return (await query.execute()).slice(before);
}

describe('looking at a form', () => {
  it('of a colleague is recorded once in a session, and in their next session again', async () => {
    for (const tom of [await viewer('tom'), await viewer('tom')]) {
      const events = await recorded(async () => {
        for (const _page of ['people', 'views', 'check']) expect((await view(tom)).type).toBe('done');
      });
      expect(events).toEqual([
        {
          type: 'agreement_viewed',
          details: JSON.stringify({ sessionId: tom.sessionId }),
          actor_id: tom.staffId,
          agreement_id: id,
          child_id: maya,
        },
      ]);
    }
  });

  it('that one started oneself is not', async () => {
    const priya = await viewer('priya', maya);
    expect(await recorded(() => view(priya))).toEqual([]);
  });
});

describe('asking for what one may not see', () => {
  const refusal = { type: 'access_refused', agreement_id: null as string | null, child_id: null as string | null };

  it.each(['gareth', 'margaret', 'colin'] as const)('is recorded in the history of the form (%s)', async (member) => {
    const by = await viewer(member);
    const events = await recorded(async () => expect((await view(by)).type).toBe('missing'));
    expect(events).toMatchObject([
      { ...refusal, details: '{"kind":"agreement"}', actor_id: by.staffId, agreement_id: id, child_id: maya },
    ]);
  });

  it('is recorded of another family than the one visited', async () => {
    const by = await viewer('priya', await childOf('A2', 'Oscar'));
    const events = await recorded(async () => expect((await view(by)).type).toBe('missing'));
    expect(events).toMatchObject([{ ...refusal, agreement_id: id, child_id: maya }]);
  });

  it('is recorded of a page that is not for their role', async () => {
    for (const [path, kind] of [
      [`/agreements/${id}/views`, 'agreement'],
      [`/records/${id}/history`, 'record'],
    ] as const) {
      const { token, staff } = await signedIn((await workerOf('colin')).staffId);
      const asked = () => answerOf(requireStaff(requestWith(token, path), 'read office papers'));
      const events = await recorded(async () => expect((await asked()).status).toBe(404));
      expect(events).toMatchObject([
        { ...refusal, details: JSON.stringify({ kind }), actor_id: staff.id, agreement_id: id, child_id: maya },
      ]);
    }
  });

  it('is recorded without what was typed where there is nothing', async () => {
    const by = await viewer('tom');
    const typed = 'Maya Ellwood';
    const events = await recorded(async () => {
      expect((await view(by, typed)).type).toBe('missing');
      expect((await viewRecord(by, typed)).type).toBe('missing');
      expect((await openDocument(by, typed)).type).toBe('missing');
    });
    const kinds = ['agreement', 'record', 'document'].map((kind) => JSON.stringify({ kind }));
    expect(events).toMatchObject(kinds.map((details) => ({ ...refusal, details, actor_id: by.staffId })));
    expect(JSON.stringify(events)).not.toContain(typed);
  });
});
