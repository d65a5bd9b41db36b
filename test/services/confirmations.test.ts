import { beforeAll, describe, expect, it } from 'vitest';
import { openAgreement } from '~/app/services/agreements.server';
import { now, today } from '~/app/services/clock.server';
import { supersededConfirmations } from '~/app/services/confirmations.server';
import { type CopyMade, copiesMade } from '~/app/services/copies-made.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import { viewRecord } from '~/app/services/record-view.server';
import { takeDown } from '~/app/services/taken-down.server';
import { agreementsThatStand, withdrawAgreement } from '~/app/services/withdrawals.server';
import type { Database } from '~/db/connection';
import { listDocuments } from '~/db/documents';
import { listTasks } from '~/db/tasks';
import { answer, answeredBy, next, type Parent } from '~/test/support/oscars-parents';
import { childOf, councilWithFamilies, eventsOf, revisionOf, value, workerOf } from '~/test/support/visit-steps';

const SAID = { 'Ruth Hale': 'yes', 'Dean Hale': 'no' } as const;
const alone = { howSigned: 'alone', detail: null, ownWords: null } as const;
let db: Database;

beforeAll(async () => {
  db = await councilWithFamilies();
});

const confirmations = async (id: string) =>
  (await listDocuments(db, id)).filter(({ audience }) => audience.startsWith('recipient:'));
const isMarkedConfirmation = ({ name, mark }: Pick<CopyMade, 'name' | 'mark'>) =>
  mark !== null && name.startsWith('Confirmation');
/** The confirmations that still say what was said. */
async function standing(id: string): Promise<number> {
  const superseded = await supersededConfirmations(db, id);
  return (await confirmations(id)).filter((document) => !superseded.has(document.id)).length;
}
const tasksOf = async (id: string) =>
  (await listTasks(db, { childId: await childOf('A2', 'Oscar') })).filter(({ agreementId }) => agreementId === id);

/** Both answer, one after the other, and everything that is due between them is sealed. */
async function both(first: Parent, second: Parent, said: Readonly<Record<Parent, 'yes' | 'no'>> = SAID) {
  const id = await answeredBy(first, said[first]);
  await runDueJobs();
  value(await next(id, second));
  await answer(id, said[second]);
  await runDueJobs();
  return id;
}

describe('a confirmation that stops being true', () => {
  it('becomes a task, once, and is marked wherever staff find it', async () => {
    const id = await both('Ruth Hale', 'Dean Hale');
    const tasks = await tasksOf(id);
    expect(tasks).toMatchObject([
      { kind: 'tell recipient it changed', who: 'Example City CAMHS', workerName: 'Priya Nair', dueOn: today() },
    ]);
    expect(tasks[0]?.detail).toMatch(
      /^What was confirmed to them has changed: .+\. Nothing is confirmed to them now\.$/,
    );
    expect((await eventsOf(db, id)).filter((type) => type === 'task_added')).toHaveLength(1);
    expect(await standing(id)).toBe(0);
    value(await recordHandBack(await workerOf('priya'), id, alone));
    expect(await tasksOf(id)).toEqual(tasks);

    const marked = { name: 'Confirmation for Example City CAMHS', mark: { text: 'Superseded' } };
    const made = (await copiesMade(id)).sealed;
    expect(made.filter(isMarkedConfirmation)).toMatchObject([marked]);
    const record = value(await viewRecord({ ...(await workerOf('margaret')), visitChildId: null }, id));
    expect(record.documents.filter(isMarkedConfirmation)).toMatchObject([marked]);
  });

  it('says neither who differs nor why, to staff who pass it on', async () => {
    const id = await both('Ruth Hale', 'Dean Hale');
    expect(JSON.stringify((await tasksOf(id)).map(({ who, detail }) => [who, detail]))).not.toMatch(
      /Ruth|Dean|said no/,
    );
  });

  it('ends the same, whoever signs first: nothing is confirmed', async () => {
    const id = await both('Dean Hale', 'Ruth Hale');
    expect(await confirmations(id)).toEqual([]);
    expect(await standing(id)).toBe(0);
    expect(await tasksOf(id)).toEqual([]);
  });

  it('is a task too where the no was telephoned', async () => {
    const id = await answeredBy('Ruth Hale', 'yes');
    await runDueJobs();
    value(await next(id, 'Dean Hale'));
    const priya = await workerOf('priya');
    const { recipients } = value(await openAgreement(priya, id, 'prepare an agreement')).agreement.draft;
    const call = { number: '07700 900123', identityCheck: 'His voice' };
    const words = { optOut: '', exactWords: 'No.', witness: '', why: '', confirmHow: 'a letter' };
    const cards = Object.fromEntries(recipients.map((recipient) => [recipient.id, { choice: 'no' as const }]));
    const taken = { method: 'telephone', at: now(), cards, call, ...words, handBack: alone } as const;
    value(await takeDown(priya, id, await revisionOf(priya, id), taken));
    expect((await tasksOf(id)).map(({ kind }) => kind).sort()).toEqual([
      'confirm in writing',
      'tell recipient it changed',
    ]);
  });
});

describe('a confirmation', () => {
  it('that both agree to stays, and nobody has to be told anything', async () => {
    const id = await both('Ruth Hale', 'Dean Hale', { 'Ruth Hale': 'yes', 'Dean Hale': 'yes' });
    expect([await standing(id), (await confirmations(id)).length]).toEqual([1, 1]);
    expect(await tasksOf(id)).toEqual([]);
  });

  it('that was not sealed yet when they differed is never made', async () => {
    const id = await answeredBy('Ruth Hale', 'yes');
    value(await next(id, 'Dean Hale'));
    await answer(id, 'no');
    await runDueJobs();
    expect(await confirmations(id)).toEqual([]);
    expect(await tasksOf(id)).toEqual([]);
  });

  it('of what was taken back is marked, with the one task of the withdrawal', async () => {
    const id = await answeredBy('Ruth Hale', 'yes');
    await runDueJobs();
    const childId = await childOf('A2', 'Oscar');
    const others = db.selectFrom('agreements').select('id').where('child_id', '=', childId).where('id', '!=', id);
    await db.updateTable('agreements').set({ state: 'entered_in_error' }).where('id', 'in', others).execute();
    const [ruth] = await agreementsThatStand(childId);
    if (!ruth) throw new Error('Nobody has agreed');
    const { personId, name: personName } = ruth;
    const withdrawal = { personId, personName, what: 'all', channel: 'telephone', at: now(), words: '' } as const;
    value(await withdrawAgreement(await workerOf('priya'), childId, withdrawal, 'the key'));
    expect(await standing(id)).toBe(0);
    expect((await tasksOf(id)).map(({ kind }) => kind)).toEqual(['tell recipient to stop']);
    value(await next(id, 'Dean Hale'));
    await answer(id, 'no');
    expect((await tasksOf(id)).map(({ kind }) => kind)).toEqual(['tell recipient to stop']);
  });
});
