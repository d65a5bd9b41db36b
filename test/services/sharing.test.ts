import { beforeAll, describe, expect, it } from 'vitest';
import type { AgreementViewer } from '~/app/services/agreement-view.server';
import { now, today } from '~/app/services/clock.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { viewSharing } from '~/app/services/sharing.server';
import { type Child, findChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { insertEnding } from '~/db/endings';
import { insertHandBack } from '~/db/hand-backs';
import { appendRecordFact } from '~/db/record-facts';
import type { DayAsked } from '~/forms/agreement/answers/day-asked';
import { addDays } from '~/forms/values/dates';
import { finishedForm } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { value, workerOf } from '~/test/support/visit-steps';

let db: Database;
let priya: AgreementViewer;
let form: Awaited<ReturnType<typeof finishedForm>>;
let maya: Child;

beforeAll(async () => {
  ({ db } = await sealingCouncil());
  priya = { ...(await workerOf('priya')), visitChildId: null };
  form = await finishedForm(priya);
  maya = await childOf(form.childId);
});

async function childOf(id: string): Promise<Child> {
  const child = await findChild(db, id);
  if (!child) throw new Error('The child is not there');
  return child;
}

const look = async (asked: DayAsked, by = priya, child = maya) => value(await viewSharing(by, child, asked));
const on = (day: string, known: DayAsked['known'] = 'then'): DayAsked => ({ day, known });

/** Recipient, item, way and outcome of every line. */
async function outcomes(...args: Parameters<typeof look>) {
  const { matrix } = await look(...args);
  return matrix.rows.flatMap(({ name, cells }) =>
    cells.flatMap(({ itemId, lines }) => lines.map(({ way, outcome }) => `${name} ${itemId} ${way} ${outcome}`)),
  );
}

describe('what may I share', () => {
  it('says what people said to each recipient, on the day', async () => {
    expect(await outcomes(on(today()))).toEqual([
      'Larkfield Primary School attendance tell agreed',
      'Larkfield Primary School attendance ask agreed',
      'Larkfield Primary School speech tell agreed',
      'Larkfield Primary School speech ask agreed',
      'Example City Speech and Language Therapy attendance tell refused',
      'Example City Speech and Language Therapy speech tell agreed',
    ]);
  });

  it('says that nobody was asked on the day before', async () => {
    const { matrix, status } = await look(on('2026-11-17'));
    expect(matrix.rows).toEqual([]);
    expect(status.status).toBe('not_asked');
  });

  it('leaves an event with the day, every time', async () => {
    const seen = () =>
      db.selectFrom('audit_events').select(['details', 'child_id']).where('type', '=', 'sharing_viewed').execute();
    const before = (await seen()).length;
    await look(on('2026-07-02', 'now'));
    await look(on('2026-07-02', 'now'));
    const events = (await seen()).slice(before);
    expect(events).toEqual(Array(2).fill({ details: '{"on":"2026-07-02","known":"now"}', child_id: maya.id }));
  });

  it('is not there in a visit', async () => {
    expect((await viewSharing({ ...priya, visitChildId: maya.id }, maya, on(today()))).type).toBe('missing');
  });

  it('shows a records officer what is sealed, and nothing that is not', async () => {
    const margaret = { ...(await workerOf('margaret')), visitChildId: null };
    expect((await look(on(today()), margaret)).matrix.rows).toEqual([]);
    await runDueJobs();
    expect(await outcomes(on(today()), margaret)).toEqual(await outcomes(on(today())));
  });
});

describe('an answer that was written down later', () => {
  it('counts from when it was given as known now, and not as known then', async () => {
    const said = await finishedForm(priya, { saidAt: '2026-11-16T11:00:00.000Z' });
    const child = await childOf(said.childId);
    expect(await outcomes(on('2026-11-16'), priya, child)).toEqual([]);
    expect(await outcomes(on('2026-11-16', 'now'), priya, child)).toHaveLength(6);
    expect(await outcomes(on('2026-11-15', 'now'), priya, child)).toEqual([]);
    expect((await look(on(today()), priya, child)).status.status).toBe('partly');
  });

  it('is never lost where question and answer are of one instant', async () => {
    const forms = await Promise.all(Array.from({ length: 8 }, () => finishedForm(priya)));
    for (const { childId } of forms) expect(await outcomes(on(today()), priya, await childOf(childId))).toHaveLength(6);
    for (const { childId } of forms) {
      expect((await look(on(today()), priya, await childOf(childId))).status.status).toBe('partly');
    }
  });
});

describe('what became known on a later day changes nothing of what the record said before', () => {
  const tomorrow = () => addDays(today(), 1);
  const later = () => `${tomorrow()}T10:00:00.000Z`;

  it('that the form was entered in error', async () => {
    const { agreementId, childId } = await finishedForm(priya);
    const child = await childOf(childId);
    await db.updateTable('agreements').set({ state: 'entered_in_error' }).where('id', '=', agreementId).execute();
    expect(await outcomes(on(today()), priya, child)).toEqual([]);
    const ending = { kind: 'entered_in_error', reason: 'The wrong child', recordedBy: priya.staffId } as const;
    await insertEnding(db, agreementId, { ...ending, recordedAt: later() });
    expect(await outcomes(on(today()), priya, child)).toHaveLength(6);
    expect(await outcomes(on(tomorrow()), priya, child)).toEqual([]);
  });

  it('that somebody pressed them', async () => {
    const { childId, signingSessionId, agreementId } = await finishedForm(priya);
    const child = await childOf(childId);
    const seen = { howSigned: 'pressed', detail: 'Her sister answered for her.', ownWords: null } as const;
    await insertHandBack(db, agreementId, signingSessionId, {
      ...seen,
      recordedBy: priya.staffId,
      recordedAt: later(),
    });
    const pressed = async (day: string) => JSON.stringify(await look(on(day), priya, child)).includes('do not rely');
    expect([await pressed(today()), await pressed(tomorrow())]).toEqual([false, true]);
  });
});

describe('trap 16: a withdrawal', () => {
  it('ends the yes from its day on, and removes nothing of the days before', async () => {
    const { childId, personId } = form;
    const slot = 'r-school|speech|family_help|tell';
    const at = now();
    const fact = { type: 'withdrew', at, recordedAt: at, personId, personName: 'Jo Ellwood', slots: [slot] } as const;
    const more = { channel: 'telephone', words: 'Not now.' } as const;
    const about = { childId, agreementId: form.agreementId, key: 'w-1' };
    await db.transaction().execute((trx) => appendRecordFact(trx, about, { ...fact, ...more }, priya.staffId));
    expect(await outcomes(on(today()))).toContain('Larkfield Primary School speech tell withdrawn');
    expect(await outcomes(on(today()))).toContain('Larkfield Primary School speech ask agreed');
    expect(await outcomes(on('2026-11-17'))).toEqual([]);
  });
});
