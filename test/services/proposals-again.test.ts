import { beforeAll, describe, expect, it } from 'vitest';
import { openAgreement } from '~/app/services/agreements.server';
import { keepAnswers, openFamilyForm, pauseForm } from '~/app/services/family.server';
import { signingStateOf } from '~/app/services/hand-back.server';
import { giveBack } from '~/app/services/hand-over.server';
import { giveTablet, goOnHere, takeBackToDraft, type Worker } from '~/app/services/proposals.server';
import { DEMONSTRATION_PIN } from '~/db/cast';
import type { Database } from '~/db/connection';
import { findSession } from '~/db/sessions';
import {
  answered,
  confirm,
  councilWithFamilies,
  eventsOf,
  familyBehind,
  filledForm,
  formWithFamily,
  revisionOf,
  UNSIGNED,
  value,
  workerBehind,
  workerOf,
} from '~/test/support/visit-steps';

let db: Database;

beforeAll(async () => {
  db = await councilWithFamilies();
});

const stateOf = async (worker: Worker, id: string) =>
  value(await openAgreement(worker, id, 'prepare an agreement')).agreement.state;

describe('going on from another tablet', () => {
  it('keeps every answer, and the first tablet loses the form', async () => {
    const { agreementId, httpSessionId, form } = await formWithFamily(await workerOf('priya'));
    await answered(form, ['yes']);
    await pauseForm(await openFamilyForm(form.session.id), 'thinking');
    const second = await familyBehind(value(await goOnHere(await workerOf('tom'), agreementId)).cookie);
    expect(second.signingSessionId).toBe(form.session.id);
    expect(Object.values(second.form.session.answers.cards)).toEqual([{ choice: 'yes' }]);
    expect(second.form.session.state).toBe('open');
    expect((await findSession(db, httpSessionId))?.state).toBe('ended');
    expect((await eventsOf(db, agreementId)).at(-1)).toBe('signing_moved');
  });

  it('is missing before a hand-over, after the end, and for another team', async () => {
    const worker = await workerOf('priya');
    const draft = await filledForm(worker);
    expect(await goOnHere(worker, draft)).toEqual({ type: 'missing' });
    const { agreementId, form } = await formWithFamily(worker);
    expect(await goOnHere(await workerOf('gareth'), agreementId)).toEqual({ type: 'missing' });
    value(await confirm(await answered(form, ['no', 'no']), UNSIGNED));
    expect(await goOnHere(await workerOf('priya'), agreementId)).toEqual({ type: 'missing' });
  });
});

describe('taking the form back to its draft', () => {
  it('counts no answer, keeps what was frozen, and a second hand-over is a second proposal', async () => {
    const { agreementId, httpSessionId, form } = await formWithFamily(await workerOf('priya'));
    await answered(form, ['yes', 'yes']);
    await pauseForm(await openFamilyForm(form.session.id), 'stopped');
    const back = await workerBehind(value(await giveBack(httpSessionId, DEMONSTRATION_PIN)).cookie);
    value(await takeBackToDraft(back, agreementId));
    expect(await takeBackToDraft(back, agreementId)).toEqual({ type: 'missing' });
    expect(await stateOf(back, agreementId)).toBe('draft');
    expect(await signingStateOf(agreementId)).toBeNull();
    value(await giveTablet(back, agreementId, await revisionOf(back, agreementId)));
    const numbers = await db.selectFrom('proposals').select('number').where('agreement_id', '=', agreementId).execute();
    expect(numbers.map(({ number }) => number)).toEqual([1, 2]);
    const wishes = db.selectFrom('wishes').select('id').where('agreement_id', '=', agreementId);
    expect(await wishes.execute()).toEqual([]);
    expect(await signingStateOf(agreementId)).toBe('open');
  });

  it('closes the form that a family still has in its hands: they can neither answer nor sign', async () => {
    const { agreementId, form, httpSessionId } = await formWithFamily(await workerOf('priya'));
    value(await takeBackToDraft(await workerOf('tom'), agreementId));
    await keepAnswers(form, { optOut: 'too late' });
    expect((await openFamilyForm(form.session.id)).session).toMatchObject({
      state: 'replaced',
      answers: { optOut: '' },
    });
    const refused = await confirm(form, { method: 'typed', name: 'Jo Ellwood' });
    expect(refused).toEqual({ type: 'refused', reasons: ['closed'] });
    expect(await stateOf(await workerOf('tom'), agreementId)).toBe('draft');
    const signatures = db.selectFrom('signatures').select('id').where('agreement_id', '=', agreementId);
    expect(await signatures.execute()).toEqual([]);
    expect((await findSession(db, httpSessionId))?.state).toBe('open');
  });

  it('is missing once they have finished, and for another team', async () => {
    const { agreementId, form } = await formWithFamily(await workerOf('priya'));
    expect(await takeBackToDraft(await workerOf('gareth'), agreementId)).toEqual({ type: 'missing' });
    value(await confirm(await answered(form, ['no', 'no']), UNSIGNED));
    expect(await takeBackToDraft(await workerOf('priya'), agreementId)).toEqual({ type: 'missing' });
  });
});
