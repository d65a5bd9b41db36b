import { beforeAll, describe, expect, it } from 'vitest';
import { openAgreement } from '~/app/services/agreements.server';
import { now } from '~/app/services/clock.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { discardDraft, enterInError, readEnding } from '~/app/services/endings.server';
import { openFamilyForm } from '~/app/services/family.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import { giveTablet, type Worker } from '~/app/services/proposals.server';
import type { Database } from '~/db/connection';
import { insertTask, listTasks } from '~/db/tasks';
import {
  answered,
  childOf,
  confirm,
  councilWithFamilies,
  countRows,
  eventsOf,
  filledForm,
  formWithFamily,
  revisionOf,
  value,
  workerOf,
} from '~/test/support/visit-steps';

const WRITTEN = ['endings', 'audit_events', 'jobs'] as const;
let db: Database;
let priya: Worker;

beforeAll(async () => {
  db = await councilWithFamilies();
  priya = await workerOf('priya');
});

const stateOf = async (id: string) => value(await openAgreement(priya, id, 'read an agreement')).agreement.state;
async function signed() {
  const { agreementId, form } = await formWithFamily(await workerOf('priya'));
  value(await confirm(await answered(form, ['yes', 'no']), { method: 'typed', name: 'Jo Ellwood' }));
  return agreementId;
}

describe('a draft', () => {
  it('is discarded with a reason, and stays', async () => {
    const id = await filledForm(priya);
    value(await discardDraft(priya, id, 'Made twice'));
    expect(await stateOf(id)).toBe('discarded');
    expect(await readEnding(id)).toMatchObject({ kind: 'discarded', reason: 'Made twice', recordedBy: priya.staffId });
    expect((await eventsOf(db, id)).at(-1)).toBe('agreement_discarded');
  });

  it('is discarded once; the first reason counts', async () => {
    const id = await filledForm(priya);
    await Promise.all([discardDraft(priya, id, 'First'), discardDraft(priya, id, 'First')]);
    const before = await countRows(db, WRITTEN);
    expect(await discardDraft(priya, id, 'Second')).toEqual({ type: 'done', value: null });
    expect(await countRows(db, WRITTEN)).toEqual(before);
    expect(await readEnding(id)).toMatchObject({ reason: 'First' });
  });

  it('is never entered in error, and goes nowhere any more', async () => {
    const id = await filledForm(priya);
    expect(await enterInError(priya, id, 'The wrong child')).toEqual({ type: 'missing' });
    value(await discardDraft(priya, id, 'Made twice'));
    expect(await enterInError(priya, id, 'The wrong child')).toEqual({ type: 'missing' });
    const tablet = await giveTablet(priya, id, await revisionOf(priya, id));
    expect(tablet).toEqual({ type: 'refused', reasons: ['no longer a draft'] });
  });

  it('that the family has in its hands is closed for them', async () => {
    const { agreementId, signingSessionId } = await formWithFamily(await workerOf('priya'));
    value(await discardDraft(priya, agreementId, 'The wrong child'));
    expect((await openFamilyForm(signingSessionId)).session.state).toBe('replaced');
  });

  it('of another team does not exist', async () => {
    const id = await filledForm(priya);
    for (const member of ['gareth', 'margaret', 'colin'] as const) {
      expect(await discardDraft(await workerOf(member), id, 'Not mine')).toEqual({ type: 'missing' });
    }
    expect(await discardDraft(priya, 'no such form', 'Nothing')).toEqual({ type: 'missing' });
    expect(await readEnding(id)).toBeNull();
  });
});

describe('a form that was answered', () => {
  it('is never discarded', async () => {
    const id = await signed();
    expect(await discardDraft(priya, id, 'Made twice')).toEqual({ type: 'missing' });
    expect(await stateOf(id)).toBe('answered');
  });

  it('is marked as entered in error once, keeps everything, and its office copy says so', async () => {
    const id = await signed();
    value(await recordHandBack(priya, id, { howSigned: 'alone', detail: null, ownWords: null }));
    await runDueJobs();
    const kept = await countRows(db, ['wishes', 'signatures', 'documents']);
    value(await enterInError(priya, id, 'The wrong child'));
    value(await enterInError(priya, id, 'Again'));
    expect(await stateOf(id)).toBe('entered_in_error');
    expect(await readEnding(id)).toMatchObject({ kind: 'entered_in_error', reason: 'The wrong child' });
    expect((await eventsOf(db, id)).filter((type) => type === 'agreement_entered_in_error')).toHaveLength(1);
    await runDueJobs();
    const office = db
      .selectFrom('documents')
      .select('version')
      .where('agreement_id', '=', id)
      .where('audience', '=', 'office');
    expect((await office.execute()).map(({ version }) => version).sort()).toEqual([1, 2]);
    expect(await countRows(db, ['wishes', 'signatures'])).toEqual({ wishes: kept.wishes, signatures: kept.signatures });
  });

  it('asks to tell each recipient who holds a confirmation, and no more to confirm or ask anything', async () => {
    const id = await signed();
    value(await recordHandBack(priya, id, { howSigned: 'alone', detail: null, ownWords: null }));
    await runDueJobs();
    const childId = await childOf('A1', 'Maya');
    const about = { childId, agreementId: id, teamId: priya.teamId, assignedTo: priya.staffId };
    const words = { who: 'Jo Ellwood', detail: '', dueOn: '2026-11-25', key: `confirm ${id}` };
    await insertTask(db, { kind: 'confirm in writing', ...about, ...words }, now());
    value(await enterInError(priya, id, 'The wrong child'));
    const tasks = (await listTasks(db, { childId })).filter(({ agreementId }) => agreementId === id);
    const sent = await db
      .selectFrom('documents')
      .select('id')
      .where('agreement_id', '=', id)
      .where('audience', 'like', 'recipient:%')
      .execute();
    expect(sent.length).toBeGreaterThan(0);
    expect(tasks.map(({ kind }) => kind)).toEqual(sent.map(() => 'tell recipient it changed'));
    expect(tasks[0]?.detail).toContain('entered in error');
  });

  it('may be marked by a manager of the team, and by nobody of another', async () => {
    const id = await signed();
    await runDueJobs();
    for (const member of ['gareth', 'margaret', 'colin'] as const) {
      expect(await enterInError(await workerOf(member), id, 'Not mine')).toEqual({ type: 'missing' });
    }
    value(await enterInError(await workerOf('tom'), id, 'The wrong child'));
    expect(await stateOf(id)).toBe('entered_in_error');
  });
});
