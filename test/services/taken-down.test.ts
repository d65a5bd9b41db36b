import { beforeAll, describe, expect, it } from 'vitest';
import { openAgreement } from '~/app/services/agreements.server';
import { readChildRecord } from '~/app/services/child-record.server';
import { now, today } from '~/app/services/clock.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import type { Worker } from '~/app/services/proposals.server';
import { proposalOf } from '~/app/services/put-to-person.server';
import { takeDown } from '~/app/services/taken-down.server';
import { confirmInWriting, unconfirmedAnswers } from '~/app/services/written-confirmation.server';
import type { Database } from '~/db/connection';
import { insertSignature } from '~/db/signatures';
import { listTasks } from '~/db/tasks';
import { listWishes } from '~/db/wishes';
import { statusOf } from '~/forms/agreement/status';
import { TAKEN_DOWN, type TakenDown, type TakenDownMethod } from '~/forms/agreement/taken-down';
import { formatDate, londonDate } from '~/forms/values/dates';
import { keysOf } from '~/forms/values/keys';
import { addWorkingDays } from '~/forms/values/working-days';
import { audiencesOf, textFor } from '~/test/support/sealing';
import {
  childOf,
  councilWithFamilies,
  countRows,
  eventsOf,
  filledForm,
  formWithFamily,
  revisionOf,
  value,
  workerOf,
} from '~/test/support/visit-steps';

const WRITTEN = ['wishes', 'signatures', 'jobs', 'tasks', 'audit_events', 'hand_backs', 'proposals'] as const;
let db: Database;
let priya: Worker;

beforeAll(async () => {
  db = await councilWithFamilies();
  priya = await workerOf('priya');
});

/** Yes to the first recipient, no to the others, in the way that is named. */
async function saidBy(method: TakenDownMethod, id: string, more: Partial<TakenDown> = {}): Promise<TakenDown> {
  const proposal = await proposalOf(value(await openAgreement(priya, id, 'prepare an agreement')), priya);
  const cards = Object.fromEntries(
    (proposal?.recipients ?? []).map((recipient, place) => [
      recipient.id,
      { choice: place === 0 ? ('yes' as const) : ('no' as const) },
    ]),
  );
  const isCall = method === 'telephone';
  return {
    method,
    at: now(),
    cards,
    optOut: '',
    exactWords: 'Yes, tell her school.',
    witness: '',
    why: 'Her hand is in plaster.',
    call: isCall ? { number: '07700 900123', identityCheck: 'Maya’s birthday and his address' } : null,
    confirmHow: isCall ? 'a letter to his work' : '',
    handBack: { howSigned: 'alone', detail: null, ownWords: 'You tell her school.' },
    ...more,
  };
}

const recordIt = async (id: string, taken: TakenDown, worker = priya) =>
  takeDown(worker, id, await revisionOf(priya, id), taken);
const stateOf = async (id: string) => value(await openAgreement(priya, id, 'prepare an agreement')).agreement.state;

describe('answers that were taken down', () => {
  it.each(keysOf(TAKEN_DOWN))('%s: complete the form, with the wishes of whoever gave them', async (method) => {
    const id = await filledForm(priya);
    const signature = value(await recordIt(id, await saidBy(method, id)));
    expect(signature).toMatchObject({ method, strokesFileId: null, typedName: null });
    expect(signature.details).toMatchObject({ exactWords: 'Yes, tell her school.' });
    const wishes = await listWishes(db, signature.signingSessionId);
    expect(wishes.map(({ wish }) => wish).sort()).toEqual(['agree', 'agree', 'refuse', 'refuse']);
    expect(new Set(wishes.map(({ personId }) => personId))).toEqual(new Set([signature.personId]));
    expect(await stateOf(id)).toBe('complete');
    expect((await eventsOf(db, id)).slice(-2)).toEqual(
      method === 'telephone' ? ['task_added', 'agreement_completed'] : ['answers_taken_down', 'agreement_completed'],
    );
    await runDueJobs();
    const documents = await db.selectFrom('documents').select('audience').where('agreement_id', '=', id).execute();
    expect(documents.map(({ audience }) => audience.split(':')[0]).sort()).toEqual(['family', 'office', 'recipient']);
    expect(await textFor(id, 'office', 1)).toContain('what they said will happen “You tell her school.”');
  });

  it('are written down once: again, otherwise, and in two tabs at once', async () => {
    const id = await filledForm(priya);
    const taken = await saidBy('telephone', id);
    const revision = await revisionOf(priya, id);
    const both = await Promise.all([takeDown(priya, id, revision, taken), takeDown(priya, id, revision, taken)]);
    const [first, second] = both.map(value);
    expect(second).toEqual(first);
    const before = await countRows(db, WRITTEN);
    expect(value(await recordIt(id, { ...taken, method: 'spoken', cards: {} }))).toEqual(first);
    expect(await countRows(db, WRITTEN)).toEqual(before);
  });

  it('count from when they were given, and show from when they were written', async () => {
    const id = await filledForm(priya);
    const at = new Date(Date.parse(now()) - 3 * 86_400_000).toISOString();
    const signature = value(await recordIt(id, await saidBy('spoken', id, { at })));
    expect(signature.signedAt).toBe(at);
    expect(signature.recordedAt > at).toBe(true);
    const childId = await childOf('A1', 'Maya');
    const others = db.selectFrom('agreements').select('id').where('child_id', '=', childId).where('id', '!=', id);
    await db.updateTable('agreements').set({ state: 'entered_in_error' }).where('id', 'in', others).execute();
    const then = londonDate(at);
    expect(statusOf(await readChildRecord(db, childId, then, then)).status).toBe('not_asked');
    expect(statusOf(await readChildRecord(db, childId, then, today())).status).toBe('partly');
  });

  it('are missing for another team, and refused on another revision, while something is missing, or with the family', async () => {
    const id = await filledForm(priya);
    const taken = await saidBy('spoken', id);
    for (const member of ['gareth', 'margaret', 'colin'] as const) {
      expect(await recordIt(id, taken, await workerOf(member))).toEqual({ type: 'missing' });
    }
    const before = await countRows(db, WRITTEN);
    expect(await takeDown(priya, id, 1, taken)).toEqual({ type: 'refused', reasons: ['changed meanwhile'] });
    const { agreementId } = await formWithFamily(await workerOf('priya'));
    const withFamily = await recordIt(agreementId, taken);
    expect(withFamily).toEqual({ type: 'refused', reasons: ['no longer a draft'] });
    expect((await countRows(db, WRITTEN)).signatures).toBe(before.signatures);
    expect(await takeDown(priya, 'no such form', 1, taken)).toEqual({ type: 'missing' });
  });

  it('never come with the image of a signature for what was spoken', async () => {
    const id = await filledForm(priya);
    const spoken = value(await recordIt(id, await saidBy('telephone', id)));
    for (const method of ['spoken', 'telephone', 'refused_to_sign', 'unable_to_sign', 'unsigned'] as const) {
      const made = { ...spoken, method, strokesFileId: 'a drawing' };
      await expect(insertSignature(db, made)).rejects.toThrow('nobody made');
    }
  });
});

describe('an answer by telephone', () => {
  it('is to be confirmed in writing within five working days, and is once', async () => {
    const id = await filledForm(priya);
    const signature = value(await recordIt(id, await saidBy('telephone', id)));
    const dueOn = addWorkingDays(today(), 5);
    expect(signature.details).toMatchObject({
      confirmBy: dueOn,
      confirmHow: 'a letter to his work',
      call: { number: '07700 900123', script: 'consent-to-share, version 2, en-GB' },
    });
    const tasks = async () =>
      (await listTasks(db, { assignedTo: priya.staffId })).filter((task) => task.agreementId === id);
    expect(await tasks()).toMatchObject([{ kind: 'confirm in writing', who: 'Jo Ellwood', dueOn }]);
    expect(await unconfirmedAnswers(id)).toMatchObject([{ answerId: signature.id, confirmBy: dueOn, isLate: false }]);
    for (const member of ['gareth', 'margaret'] as const) {
      expect(await confirmInWriting(await workerOf(member), id, signature.id)).toEqual({ type: 'missing' });
    }
    expect(await confirmInWriting(priya, id, 'another answer')).toEqual({ type: 'missing' });
    await Promise.all([confirmInWriting(priya, id, signature.id), confirmInWriting(priya, id, signature.id)]);
    const before = await countRows(db, ['record_facts', 'audit_events']);
    value(await confirmInWriting(priya, id, signature.id));
    expect(await countRows(db, ['record_facts', 'audit_events'])).toEqual(before);
    expect(await tasks()).toEqual([]);
    expect(await unconfirmedAnswers(id)).toEqual([]);
    expect((await eventsOf(db, id)).filter((type) => type === 'answer_confirmed')).toHaveLength(1);
  });

  it('says that it was confirmed on another office copy, made once; what was sealed before stays as it was', async () => {
    const id = await filledForm(priya);
    const signature = value(await recordIt(id, await saidBy('telephone', id)));
    await runDueJobs();
    const before = await audiencesOf(id);
    expect(await textFor(id, 'office', 1)).toContain('Told by telephone, not signed. To be confirmed in writing by ');
    for (const _tap of [1, 2]) value(await confirmInWriting(priya, id, signature.id));
    await runDueJobs();
    expect(await audiencesOf(id)).toEqual([...before, 'office 2'].sort());
    const office = await textFor(id, 'office', 2);
    expect(office).toContain(`Told by telephone, not signed. Confirmed in writing on ${formatDate(today())}.`);
    expect(await textFor(id, 'office', 1)).not.toContain('Confirmed in writing');
  });
});
