import { beforeAll, describe, expect, it } from 'vitest';
import type { AgreementViewer } from '~/app/services/agreement-view.server';
import { considerDisagreement, listFormsToReview, recordMove, recordReview } from '~/app/services/child-facts.server';
import { readChildRecord } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { readDisagreement } from '~/app/services/disagreements.server';
import { finishTaskOf, readTask } from '~/app/services/tasks.server';
import type { Database } from '~/db/connection';
import { insertTask } from '~/db/tasks';
import { statusOf } from '~/forms/agreement/status';
import { finishedForm } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { secondAnswer } from '~/test/support/second-answer';
import { value, workerOf } from '~/test/support/visit-steps';

let db: Database;
let priya: AgreementViewer;
let gareth: AgreementViewer;
let form: Awaited<ReturnType<typeof finishedForm>>;

beforeAll(async () => {
  ({ db } = await sealingCouncil());
  priya = { ...(await workerOf('priya')), visitChildId: null };
  gareth = { ...(await workerOf('gareth')), visitChildId: null };
  form = await finishedForm(priya);
});

const events = async (type: string) =>
  (await db.selectFrom('audit_events').select('child_id').where('type', '=', type).execute()).map(
    (row) => row.child_id,
  );
const statusAt = async (childId: string, day: string) => statusOf(await readChildRecord(db, childId, day, today()));

describe('a review', () => {
  const review = () => ({ agreementIds: [form.agreementId], nextReviewOn: '2027-08-01' });

  it('moves the next day on, ends nothing, and is one however often it is sent', async () => {
    for (const _tap of [1, 2]) value(await recordReview(priya, form.childId, review(), 'k1'));
    expect(await events('review_recorded')).toEqual([form.childId]);
    expect(await listFormsToReview(form.childId)).toMatchObject([{ reviewOn: '2027-08-01', due: [] }]);
    expect((await statusAt(form.childId, today())).status).toBe('partly');
  });

  it('is missing for another team’s worker, and for a form of another child', async () => {
    const other = await finishedForm(priya);
    expect(await recordReview(gareth, form.childId, review(), 'k2')).toEqual({ type: 'missing' });
    expect(await recordReview(priya, other.childId, review(), 'k3')).toEqual({ type: 'missing' });
    expect(await recordReview(priya, form.childId, { ...review(), agreementIds: [] }, 'k4')).toEqual({
      type: 'missing',
    });
  });
});

describe('trap 15: a move to another council', () => {
  it('flags the record from its own day on, and neither ends nor carries over what was agreed', async () => {
    const { childId } = await finishedForm(priya);
    const move = { to: 'Northmoor Council', on: '2026-12-01' };
    for (const _tap of [1, 2]) value(await recordMove(priya, childId, move, 'm1'));
    expect(await events('move_recorded')).toEqual([childId]);
    expect(await statusAt(childId, '2026-11-30')).toMatchObject({ status: 'partly', also: [] });
    const after = await statusAt(childId, '2026-12-01');
    expect(after).toMatchObject({ status: 'due_for_review', also: ['partly'] });
    expect(after.reasons.map(({ text }) => text).join(' ')).toContain(
      'The family moved to Northmoor Council: nothing was said about sharing there.',
    );
  });

  it('is missing for another team’s worker', async () =>
    expect(await recordMove(gareth, form.childId, { to: 'Northmoor', on: today() }, 'm2')).toEqual({
      type: 'missing',
    }));
});

describe('a disagreement', () => {
  it('asks for reasons, blocks nothing, and asks again when somebody speaks again', async () => {
    const { childId, agreementId } = await finishedForm(priya);
    expect((await considerDisagreement(priya, childId, 'Why', 'd0')).type).toBe('refused');
    await secondAnswer(priya, { agreementId, childId }, 'refuse');
    const before = value(await readDisagreement(priya, childId));
    expect(before.open.lines.length).toBeGreaterThan(0);
    expect(before.state).toMatchObject({ state: 'wishes_conflict', blocks: false });
    expect(before.state.asksReason).not.toBeNull();

    for (const _tap of [1, 2]) value(await considerDisagreement(priya, childId, 'It helps Maya.', 'd1'));
    expect(await events('disagreement_considered')).toEqual([childId]);
    const after = value(await readDisagreement(priya, childId));
    expect(after).toMatchObject({ state: { asksReason: null }, considered: [{ reasons: 'It helps Maya.' }] });
    expect(after.open.lines).toEqual(before.open.lines);

    await secondAnswer(priya, { agreementId, childId }, 'refuse', 'Pat Ellwood');
    expect(value(await readDisagreement(priya, childId)).state.asksReason).not.toBeNull();
  });

  it('is not shown in a visit, and not to another team', async () => {
    expect((await readDisagreement({ visitChildId: form.childId }, form.childId)).type).toBe('missing');
    expect(await considerDisagreement(gareth, form.childId, 'Why', 'd2')).toEqual({ type: 'missing' });
  });
});

describe('a task', () => {
  it('is finished with a note by its team, once', async () => {
    const { childId } = form;
    const { id } = await insertTask(
      db,
      {
        key: 't1',
        kind: 'tell recipient to stop',
        childId,
        agreementId: form.agreementId,
        teamId: priya.teamId,
        assignedTo: priya.staffId,
        who: 'Larkfield Primary School',
        detail: '',
        dueOn: today(),
      },
      '2026-11-18T15:00:00.000Z',
    );
    expect((await readTask(gareth, childId, id)).type).toBe('missing');
    expect((await readTask(priya, 'another-child', id)).type).toBe('missing');
    expect((await finishTaskOf(gareth, childId, id, 'x')).type).toBe('missing');
    for (const note of ['Told Mrs Bell.', 'Again']) value(await finishTaskOf(priya, childId, id, note));
    expect(value(await readTask(priya, childId, id)).done?.note).toBe('Told Mrs Bell.');
    expect(await events('task_finished')).toEqual([childId]);
  });
});
