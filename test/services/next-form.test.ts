import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAgreement } from '~/app/services/agreements.server';
import { answeredTogether } from '~/app/services/answered-together.server';
import { chooseCopy, openFamilyForm, pauseForm } from '~/app/services/family.server';
import { otherForms } from '~/app/services/forms-along.server';
import { openReturned, recordHandBack } from '~/app/services/hand-back.server';
import { giveBack } from '~/app/services/hand-over.server';
import { goOnToNextForm, nextChildOf } from '~/app/services/next-form.server';
import { giveTablet, type Worker } from '~/app/services/proposals.server';
import { findLiveSession } from '~/app/services/sessions.server';
import { DEMONSTRATION_PIN } from '~/db/cast';
import type { Database } from '~/db/connection';
import { findCopyWish } from '~/db/copy-wishes';
import { tokenIn } from '~/test/support/session-steps';
import { doyleForm, formsFor, sayViews } from '~/test/support/sibling-steps';
import {
  answered,
  confirm,
  councilWithFamilies,
  countRows,
  eventsOf,
  familyBehind,
  revisionOf,
  UNSIGNED,
  value,
  workerBehind,
  workerOf,
} from '~/test/support/visit-steps';

let db: Database;
let gareth: Worker;
let ella: string;
let sam: string;

beforeAll(async () => {
  db = await councilWithFamilies();
});

beforeEach(async () => {
  gareth = await workerOf('gareth');
  ella = await doyleForm(gareth);
  [sam = ''] = await formsFor(gareth, ella, ['Sam']);
  await sayViews(gareth, sam, 'Football, every day.');
});

const along = async () => [{ agreementId: sam, revision: await revisionOf(gareth, sam) }];
const give = async () => value(await giveTablet(gareth, ella, await revisionOf(gareth, ella), await along())).cookie;
const stateOf = async (id: string) => value(await openAgreement(gareth, id, 'prepare an agreement')).agreement.state;
const signed = async (cookie: string) => {
  const { form } = await familyBehind(cookie);
  value(await confirm(await answered(form, ['yes']), { method: 'typed', name: 'Siobhán Doyle' }));
  return (await familyBehind(cookie)).form;
};

describe('one hand-over for several children', () => {
  it('gives the forms that are ready and answered by the same person, and names the others', async () => {
    const [mia = ''] = await formsFor(gareth, ella, ['Mia']);
    const opened = value(await openAgreement(gareth, ella, 'prepare an agreement'));
    expect((await otherForms(gareth, opened)).map(({ agreementId, goesAlong }) => [agreementId, goesAlong])).toEqual(
      expect.arrayContaining([
        [sam, true],
        [mia, false],
      ]),
    );
    await give();
    expect([await stateOf(ella), await stateOf(sam), await stateOf(mia)]).toEqual([
      'with_family',
      'with_family',
      'draft',
    ]);
    expect((await eventsOf(db, sam)).slice(-2)).toEqual(['proposal_signed', 'tablet_handed_over']);
  });

  it('shows the second form only once the first is finished, with its own answers and its own signature', async () => {
    const cookie = await give();
    expect(value({ type: 'done', value: await familyBehind(cookie) }).form.session.agreementId).toBe(ella);
    expect(await goOnToNextForm((await familyBehind(cookie)).form)).toEqual({ type: 'missing' });
    const first = await signed(cookie);
    expect(await nextChildOf(first)).toBe('Sam');
    await chooseCopy(first, { how: 'post', detail: '4 Mill Lane' });
    value(await goOnToNextForm(await openFamilyForm(first.session.id)));
    const { form } = await familyBehind(cookie);
    expect([form.session.agreementId, form.signature, form.session.answers.cards]).toEqual([sam, null, {}]);
    const second = await signed(cookie);
    // Asked once of the person, kept for each form.
    expect(await findCopyWish(db, second.session.id)).toEqual({ how: 'post', detail: '4 Mill Lane' });
    expect(await nextChildOf(second)).toBeNull();
    expect(await goOnToNextForm(second)).toEqual({ type: 'missing' });
    expect(await eventsOf(db, ella)).toContain('next_form_opened');
  });

  it('goes on once, by two taps', async () => {
    const cookie = await give();
    const first = await signed(cookie);
    await Promise.all([goOnToNextForm(first), goOnToNextForm(first)]);
    expect((await familyBehind(cookie)).form.session.agreementId).toBe(sam);
    expect((await eventsOf(db, ella)).filter((type) => type === 'next_form_opened')).toHaveLength(1);
  });

  it('keeps the worker’s session parked from the first form to the last, and one PIN ends it', async () => {
    const cookie = await give();
    value(await goOnToNextForm(await signed(cookie)));
    await signed(cookie);
    expect((await findLiveSession(tokenIn(cookie)))?.session.kind).toBe('signing');
    const back = value(await giveBack((await familyBehind(cookie)).httpSessionId, DEMONSTRATION_PIN));
    expect(await findLiveSession(tokenIn(cookie))).toBeNull();
    expect((await workerBehind(back.cookie)).staffId).toBe(gareth.staffId);
    expect([await stateOf(ella), await stateOf(sam)]).toEqual(['answered', 'answered']);
  });

  it('asks afterwards once: the forms that were answered together, until each is recorded', async () => {
    const cookie = await give();
    value(await goOnToNextForm(await signed(cookie)));
    await signed(cookie);
    const returned = value(await openReturned(gareth, sam));
    expect((await answeredTogether(gareth, returned)).map(({ agreement }) => agreement.id)).toEqual([ella]);
    value(await recordHandBack(gareth, ella, { howSigned: 'alone', detail: null, ownWords: null }));
    expect(await answeredTogether(gareth, returned)).toEqual([]);
    expect([await stateOf(ella), await stateOf(sam)]).toEqual(['complete', 'answered']);
  });

  it('leaves out a form that the person put aside to talk about', async () => {
    const cookie = await give();
    const first = await signed(cookie);
    value(await goOnToNextForm(first));
    await pauseForm((await familyBehind(cookie)).form, 'thinking');
    expect(await nextChildOf(first)).toBeNull();
  });

  it('gives nothing where one was changed since the screen showed it, is no form of this conversation, or another’s to answer', async () => {
    const revision = await revisionOf(gareth, ella);
    const before = await countRows(db, ['proposals', 'signing_sessions']);
    const stale = [{ agreementId: sam, revision: 0 }];
    expect(await giveTablet(gareth, ella, revision, stale)).toMatchObject({ reasons: ['changed meanwhile'] });
    const other = await doyleForm(gareth, { child: 'Sam' });
    const stranger = [{ agreementId: other, revision: await revisionOf(gareth, other) }];
    expect(await giveTablet(gareth, ella, revision, stranger)).toEqual({ type: 'missing' });
    const [fathers = ''] = [await doyleForm(gareth, { child: 'Sam', adult: 'Martin Doyle' })];
    const [ellas = ''] = await formsFor(gareth, fathers, ['Ella']);
    expect(
      await giveTablet(gareth, fathers, await revisionOf(gareth, fathers), [{ agreementId: ellas, revision: 1 }]),
    ).toMatchObject({
      reasons: ['changed meanwhile'],
    });
    expect(await countRows(db, ['proposals', 'signing_sessions'])).toEqual(before);
  });

  it('does not carry how a copy is safe to another person', async () => {
    const cookie = await give();
    const first = await signed(cookie);
    await chooseCopy(first, { how: 'none', detail: null });
    value(await giveBack((await familyBehind(cookie)).httpSessionId, DEMONSTRATION_PIN));
    const worker = await workerOf('gareth');
    const fathers = await doyleForm(worker, { child: 'Sam', adult: 'Martin Doyle' });
    const given = value(await giveTablet(worker, fathers, await revisionOf(worker, fathers)));
    const { form } = await familyBehind(given.cookie);
    value(await confirm(await answered(form, ['yes']), UNSIGNED));
    expect(await findCopyWish(db, form.session.id)).toBeNull();
  });
});
