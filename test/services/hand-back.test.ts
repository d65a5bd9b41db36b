import { beforeAll, describe, expect, it } from 'vitest';
import { handwriting } from '~/app/commands/stories/handwriting';
import { openAgreement } from '~/app/services/agreements.server';
import { today } from '~/app/services/clock.server';
import { gatherCopyRecord } from '~/app/services/copy-record.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { enterInError } from '~/app/services/endings.server';
import { chooseCopy } from '~/app/services/family.server';
import { openReturned, pageAfterReturn, recordHandBack } from '~/app/services/hand-back.server';
import { giveTablet, takeBackToDraft, type Worker } from '~/app/services/proposals.server';
import { saveViews } from '~/app/services/steps.server';
import type { Database } from '~/db/connection';
import { listPutsAndAnswers } from '~/db/puts-and-answers';
import { listTasks } from '~/db/tasks';
import type { HandBackAnswers } from '~/forms/agreement/answers/hand-back';
import { addDays } from '~/forms/values/dates';
import {
  answered,
  childOf,
  confirm,
  councilWithFamilies,
  countRows,
  eventsOf,
  familyBehind,
  filledForm,
  formWithFamily,
  revisionOf,
  UNSIGNED,
  value,
  workerOf,
} from '~/test/support/visit-steps';

const alone: HandBackAnswers = { howSigned: 'alone', detail: null, ownWords: 'School knows.' };
let db: Database;
let priya: Worker;

beforeAll(async () => {
  db = await councilWithFamilies();
  priya = await workerOf('priya');
});

async function signed(choices: Parameters<typeof answered>[1] = ['yes', 'no']) {
  const { agreementId, form } = await formWithFamily(await workerOf('priya'));
  value(await confirm(await answered(form, choices), { method: 'typed', name: 'Jo Ellwood' }));
  return agreementId;
}
const audiences = async (id: string) => {
  const jobs = await db.selectFrom('jobs').select(['unique_key', 'run_at']).where('subject_id', '=', id).execute();
  return jobs.map((job) => job.unique_key.split(':')[2]).sort();
};
const stateOf = async (id: string) => value(await openAgreement(priya, id, 'prepare an agreement')).agreement.state;

describe('what the worker saw', () => {
  it('completes the form; the office copy and the confirmations of those who were said yes to are made', async () => {
    const id = await signed();
    value(await recordHandBack(priya, id, alone));
    expect(await stateOf(id)).toBe('complete');
    expect(await audiences(id)).toEqual(['family', 'office', 'recipient']);
    expect((await eventsOf(db, id)).slice(-2)).toEqual(['hand_back_recorded', 'agreement_completed']);
    await runDueJobs();
    const documents = await db.selectFrom('documents').select('audience').where('agreement_id', '=', id).execute();
    expect(documents.map(({ audience }) => audience.split(':')[0]).sort()).toEqual(['family', 'office', 'recipient']);
    const returned = value(await openReturned(priya, id));
    expect(returned.handBack).toMatchObject({ ...alone, recordedBy: priya.staffId });
  });

  it('asks the worker to hear the child on the day that the form names, once; of a child who was asked, nothing', async () => {
    const tasksOf = async (agreementId: string) => {
      const tasks = await listTasks(db, { childId: await childOf('A1', 'Maya') });
      return tasks.filter((task) => task.agreementId === agreementId).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
    };
    const asked = await signed();
    value(await recordHandBack(priya, asked, alone));
    expect(await tasksOf(asked)).toEqual([]);
    const id = await filledForm(priya);
    const dueOn = addDays(today(), 7);
    const views = { said: '', askWho: 'Priya Nair', askOn: dueOn, told: 'yes', notToldWhy: '' } as const;
    value(await saveViews(priya, id, await revisionOf(priya, id), views));
    const worker = await workerOf('priya');
    const { form } = await familyBehind(value(await giveTablet(worker, id, await revisionOf(worker, id))).cookie);
    value(await confirm(await answered(form, ['yes', 'no']), { method: 'typed', name: 'Jo Ellwood' }));
    value(await recordHandBack(priya, id, alone));
    value(await recordHandBack(priya, id, alone));
    expect(await tasksOf(id)).toEqual([`ask the child ${dueOn}`]);
  });

  it('tells no recipient when the worker thinks that somebody pressed them', async () => {
    const id = await signed(['yes', 'yes']);
    value(await recordHandBack(priya, id, { howSigned: 'pressed', detail: 'He stood behind her.', ownWords: null }));
    expect(await audiences(id)).toEqual(['family', 'office']);
    expect(await stateOf(id)).toBe('complete');
  });

  it('tells no recipient to whom nobody said yes', async () => {
    const id = await signed(['no', 'not_sure']);
    value(await recordHandBack(priya, id, alone));
    expect(await audiences(id)).toEqual(['family', 'office']);
  });

  it('is recorded once: again, otherwise, and at once', async () => {
    const id = await signed(['yes', 'yes']);
    const pressed = { howSigned: 'pressed', detail: 'He stood behind her.', ownWords: null } as const;
    await Promise.all([recordHandBack(priya, id, pressed), recordHandBack(priya, id, pressed)]);
    const before = await countRows(db, ['hand_backs', 'jobs', 'audit_events']);
    expect(await recordHandBack(priya, id, alone)).toEqual({ type: 'done', value: null });
    expect(await countRows(db, ['hand_backs', 'jobs', 'audit_events'])).toEqual(before);
    expect(await audiences(id)).toEqual(['family', 'office']);
    expect(value(await openReturned(priya, id)).handBack).toMatchObject(pressed);
  });

  it('is missing before the family has finished, before any hand-over, and for another team', async () => {
    const { agreementId } = await formWithFamily(await workerOf('priya'));
    const draft = await filledForm(priya);
    for (const id of [agreementId, draft, 'no such form']) {
      expect(await recordHandBack(priya, id, alone)).toEqual({ type: 'missing' });
    }
    const id = await signed();
    for (const member of ['gareth', 'margaret', 'colin'] as const) {
      expect(await recordHandBack(await workerOf(member), id, alone)).toEqual({ type: 'missing' });
    }
    expect(await stateOf(id)).toBe('answered');
  });

  it('may still be recorded of a form that was entered in error, and brings nothing back', async () => {
    const id = await signed(['yes', 'yes']);
    value(await enterInError(priya, id, 'The wrong child'));
    value(await recordHandBack(priya, id, alone));
    expect(await stateOf(id)).toBe('entered_in_error');
    await runDueJobs();
    const documents = await db.selectFrom('documents').select('audience').where('agreement_id', '=', id).execute();
    expect(documents.map(({ audience }) => audience.split(':')[0]).sort()).toEqual(['family', 'office']);
  });
});

describe('where a tablet goes that came back', () => {
  it('is the page for what the worker saw; of a form that was taken back, its own page', async () => {
    const { agreementId, signingSessionId } = await formWithFamily(await workerOf('priya'));
    expect(await pageAfterReturn(signingSessionId)).toBe(`/agreements/${agreementId}/afterwards`);
    value(await takeBackToDraft(priya, agreementId));
    expect(await pageAfterReturn(signingSessionId)).toBe(`/agreements/${agreementId}`);
    expect(await pageAfterReturn('no such session')).toBe('/');
  });

  it('is the page to give it to the signer once more, until they have said how a copy is safe', async () => {
    const { agreementId, signingSessionId, form } = await formWithFamily(await workerOf('priya'));
    value(await confirm(await answered(form, ['yes']), UNSIGNED));
    expect(await pageAfterReturn(signingSessionId)).toBe(`/agreements/${agreementId}/copy-wish`);
    await chooseCopy(form, { how: 'none', detail: null });
    expect(await pageAfterReturn(signingSessionId)).toBe(`/agreements/${agreementId}/afterwards`);
  });
});

describe('what a signature does not say', () => {
  it('is told by the worker: a drawing was a mark, and who saw it', async () => {
    const { agreementId, form, signingSessionId } = await formWithFamily(await workerOf('priya'));
    value(await confirm(await answered(form, ['yes']), { method: 'drawn', strokes: handwriting('Jo Ellwood') }));
    value(await recordHandBack(priya, agreementId, { ...alone, signedAs: 'mark', witnessName: 'Tom Oduya' }));
    const { record } = await gatherCopyRecord(db, signingSessionId);
    expect(record.signature).toMatchObject({ method: 'mark' });
    expect(record.handBack).toMatchObject({ signedAs: 'mark', witnessName: 'Tom Oduya' });
    const stored = await listPutsAndAnswers(db, [await childOf('A1', 'Maya')]);
    expect(stored.find((one) => one.agreementId === agreementId)?.method).toBe('mark');
  });

  it('is never told of another way of signing: nothing turns a typed name into a mark', async () => {
    const { agreementId, form, signingSessionId } = await formWithFamily(await workerOf('priya'));
    value(await confirm(await answered(form, ['yes']), { method: 'typed', name: 'Jo Ellwood' }));
    value(await recordHandBack(priya, agreementId, { ...alone, signedAs: 'mark' }));
    expect((await gatherCopyRecord(db, signingSessionId)).record.signature.method).toBe('typed');
  });
});
