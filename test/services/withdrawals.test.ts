import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readChildRecord } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { considerWithdrawal } from '~/app/services/considering-withdrawals.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { viewWithdrawal } from '~/app/services/withdrawal-view.server';
import { agreementsThatStand, withdrawAgreement, withdrawalMade } from '~/app/services/withdrawals.server';
import { listTasks } from '~/db/tasks';
import type { WithdrawalAnswers } from '~/forms/agreement/answers/withdrawal';
import { sharingMatrix } from '~/forms/agreement/sharing-matrix';
import { statusOf } from '~/forms/agreement/status';
import type { LocalDate } from '~/forms/values/dates';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { audiencesOf, sealingCouncil, textFor } from '~/test/support/sealing';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
const started = Date.now();

beforeAll(async () => {
  council = await sealingCouncil();
  vi.useFakeTimers({ toFake: ['Date'], now: started });
});

afterAll(() => vi.useRealTimers());

/** The council's clock starts on 18 November 2026 and goes on with the machine's. */
const daysLater = (days: number) => vi.setSystemTime(started + days * 24 * 60 * 60 * 1000);

const asPriya = () => ({ ...council.priya, role: 'practitioner' }) as const;

async function signedForm() {
  daysLater(0);
  const form = await finishedForm(council.priya);
  await handBack(form, council.priya.staffId);
  await runDueJobs();
  return form;
}

function byTelephone(form: { readonly personId: string }, facts: Partial<WithdrawalAnswers> = {}): WithdrawalAnswers {
  return {
    personId: form.personId,
    personName: 'Jo Ellwood',
    what: 'all',
    channel: 'telephone',
    at: new Date(Date.parse('2026-11-18T15:00:00Z') + Date.now() - started).toISOString(),
    words: 'Please stop.',
    ...facts,
  };
}

async function withdrawn(form: Awaited<ReturnType<typeof signedForm>>, facts: Partial<WithdrawalAnswers> = {}) {
  const key = `key of ${form.agreementId} ${JSON.stringify(facts)}`;
  const outcome = await withdrawAgreement(asPriya(), form.childId, byTelephone(form, facts), key);
  if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome));
  return { id: outcome.value, key };
}

const schoolsSlots = async (childId: string) =>
  (await agreementsThatStand(childId))
    .flatMap(({ recipients }) => recipients)
    .filter(({ recipientId }) => recipientId === 'r-school')
    .flatMap(({ lines }) => lines.map(({ slot }) => slot));

async function saidOn(childId: string, day: LocalDate) {
  const record = await readChildRecord(council.db, childId, day);
  return { status: statusOf(record), matrix: sharingMatrix(record) };
}

const eventsOf = async (agreementId: string, type: string) => {
  const events = council.db.selectFrom('audit_events').select('id');
  return (await events.where('agreement_id', '=', agreementId).where('type', '=', type).execute()).length;
};

describe('taking back', () => {
  it('by line leaves the rest, ends what was taken back that day, and is in force until then', async () => {
    const form = await signedForm();
    daysLater(30);
    await withdrawn(form, { what: await schoolsSlots(form.childId) });
    const { matrix, status } = await saidOn(form.childId, today());
    const lines = matrix.rows.flatMap(({ recipientId, cells }) =>
      cells.flatMap((cell) => cell.lines.map(({ outcome, validity }) => ({ recipientId, outcome, validity }))),
    );
    for (const line of lines.filter(({ recipientId }) => recipientId === 'r-school')) {
      expect(line).toMatchObject({ outcome: 'withdrawn', validity: { from: '2026-11-18', until: '2026-12-18' } });
    }
    expect(status.counts).toMatchObject({ withdrawn: 4, agreed: 1 });
  });

  it('removes nothing, and never changes what the record said on an earlier day (trap 16)', async () => {
    const form = await signedForm();
    const evidence = () =>
      Promise.all(
        (['wishes', 'signatures', 'proposals', 'documents'] as const).map((table) =>
          council.db.selectFrom(table).selectAll().where('agreement_id', '=', form.agreementId).execute(),
        ),
      );
    const [before, dayOfForm] = [await evidence(), await saidOn(form.childId, '2026-11-18')];
    daysLater(30);
    const dayBefore = await saidOn(form.childId, '2026-12-17');
    await withdrawn(form);
    expect(await evidence()).toEqual(before);
    expect(await saidOn(form.childId, '2026-11-18')).toEqual(dayOfForm);
    expect(await saidOn(form.childId, '2026-12-17')).toEqual(dayBefore);
    expect((await saidOn(form.childId, today())).status.status).toBe('withdrawn');
  });

  it('gives a receipt and an office copy that holds it; what was sealed stays as it was (trap 16)', async () => {
    const form = await signedForm();
    const family = `family:${form.personId}` as const;
    const first = await textFor(form.agreementId, family, 1);
    daysLater(30);
    const { id } = await withdrawn(form, { what: await schoolsSlots(form.childId) });
    expect((await viewWithdrawal(form.childId, id)).type).toBe('done');
    await runDueJobs();
    const receipt = await textFor(form.agreementId, family, 2);
    expect(receipt).toContain('On 18 December 2026 you told us that you no longer agree to what stands below.');
    expect(receipt).toContain('We will stop, or tell you why we must still share.');
    expect(receipt).not.toContain('Speech and Language Therapy');
    expect(await textFor(form.agreementId, family, 1)).toBe(first);
    expect(await textFor(form.agreementId, 'office', 2)).toContain(
      'Taken back in part by Jo Ellwood on 18 December 2026',
    );
    expect(await textFor(form.agreementId, 'office', 1)).not.toContain('Taken back');
  });

  it('asks the practitioner to tell each recipient who is told something, once', async () => {
    const form = await signedForm();
    await withdrawn(form);
    const tasks = await listTasks(council.db, { childId: form.childId });
    expect(tasks.map(({ kind, who }) => `${kind}: ${who}`).sort()).toEqual([
      'tell recipient to stop: Example City Speech and Language Therapy',
      'tell recipient to stop: Larkfield Primary School',
    ]);
    expect(tasks[0]?.detail).toContain('Jo Ellwood no longer agrees that they are told about: ');
  });

  it('twice with one key is once', async () => {
    const form = await signedForm();
    const { id, key } = await withdrawn(form);
    const again = await withdrawAgreement(asPriya(), form.childId, byTelephone(form), key);
    expect(again).toEqual({ type: 'done', value: id });
    expect(await withdrawalMade(form.childId, key)).toBe(id);
    expect(await withdrawalMade('another child', key)).toBeNull();
    expect(await eventsOf(form.agreementId, 'agreement_withdrawn')).toBe(1);
    await runDueJobs();
    expect((await audiencesOf(form.agreementId)).filter((name) => name.startsWith('family'))).toHaveLength(2);
    expect(await listTasks(council.db, { childId: form.childId })).toHaveLength(2);
  });

  it('is refused where nothing of theirs stands, and where they agreed only afterwards', async () => {
    const form = await signedForm();
    const early = byTelephone(form, { at: '2026-11-18T14:00:00.000Z' });
    expect(await withdrawAgreement(asPriya(), form.childId, early, 'early')).toMatchObject({ type: 'refused' });
    await withdrawn(form);
    const again = await withdrawAgreement(asPriya(), form.childId, byTelephone(form), 'another key');
    expect(again).toMatchObject({ type: 'refused', reasons: [expect.stringContaining('no agreement that stands')] });
    expect((await agreementsThatStand(form.childId))[0]).toMatchObject({ name: 'Jo Ellwood', recipients: [] });
  });

  it('of another team’s child does not exist', async () => {
    const form = await signedForm();
    const stranger = { staffId: council.staff.gareth, teamId: 'another team', role: 'practitioner' } as const;
    expect((await withdrawAgreement(stranger, form.childId, byTelephone(form), 'k')).type).toBe('missing');
    expect(await eventsOf(form.agreementId, 'agreement_withdrawn')).toBe(0);
  });
});

it('another basis is kept for the office, in a version of its own, and gives nothing back', async () => {
  const form = await signedForm();
  const { id } = await withdrawn(form);
  await runDueJobs();
  const said = { anotherBasis: 'yes', note: 'zz-section 47 enquiry' } as const;
  expect((await considerWithdrawal(asPriya(), form.childId, id, said, 'c1')).type).toBe('done');
  expect((await considerWithdrawal(asPriya(), form.childId, id, said, 'c1')).type).toBe('done');
  expect((await considerWithdrawal(asPriya(), form.childId, 'none', said, 'c2')).type).toBe('missing');
  await runDueJobs();
  expect(await eventsOf(form.agreementId, 'withdrawal_considered')).toBe(1);
  expect(await textFor(form.agreementId, 'office', 3)).toContain('Zz-section 47 enquiry');
  expect(await textFor(form.agreementId, `family:${form.personId}`, 2)).not.toContain('47');
  expect((await saidOn(form.childId, today())).status.status).toBe('withdrawn');
  const view = await viewWithdrawal(form.childId, id);
  expect(view).toMatchObject({ value: { considered: { note: 'zz-section 47 enquiry', by: 'Priya Nair' } } });
});
