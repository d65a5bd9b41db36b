import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readChildRecord } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { newestConfirmations } from '~/app/services/confirmations.server';
import { correctFact, viewCorrections } from '~/app/services/corrections.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { viewWithdrawal } from '~/app/services/withdrawal-view.server';
import { withdrawAgreement } from '~/app/services/withdrawals.server';
import { appendRecordFact } from '~/db/record-facts';
import { listTasks } from '~/db/tasks';
import { statusOf } from '~/forms/agreement/status';
import type { LocalDate } from '~/forms/values/dates';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { sealingCouncil, textFor } from '~/test/support/sealing';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
const started = Date.now();
const daysLater = (days: number) => vi.setSystemTime(started + days * 24 * 60 * 60 * 1000);
const asPriya = () => ({ ...council.priya, role: 'practitioner' }) as const;

beforeAll(async () => {
  council = await sealingCouncil();
  vi.useFakeTimers({ toFake: ['Date'], now: started });
});

afterAll(() => vi.useRealTimers());

async function withdrawnForm() {
  daysLater(0);
  const form = await finishedForm(council.priya);
  await handBack(form, council.priya.staffId);
  await runDueJobs();
  daysLater(10);
  const at = '2026-11-28T14:00:00.000Z';
  const said = {
    personId: form.personId,
    personName: 'Jo Ellwood',
    what: 'all',
    channel: 'telephone',
    at,
    words: '',
  } as const;
  const outcome = await withdrawAgreement(asPriya(), form.childId, said, `withdrawn ${form.agreementId}`);
  if (outcome.type !== 'done') throw new Error('It was not taken back');
  await runDueJobs();
  return { ...form, withdrawalId: outcome.value };
}

const statusOn = async (childId: string, day: LocalDate, knownOn = day) =>
  statusOf(await readChildRecord(council.db, childId, day, knownOn)).status;

async function withdrewOf(childId: string) {
  const found = (await viewCorrections(childId)).correctable.find(({ fact }) => fact.type === 'withdrew');
  if (found?.fact.type !== 'withdrew') throw new Error('Nothing was taken back');
  return found.fact;
}

it('what was never said does not count from then on; what the record said before stays what it said', async () => {
  const form = await withdrawnForm();
  daysLater(20);
  const never = { replacement: null, why: 'It was about another child.' };
  for (const _tap of [1, 2]) {
    expect((await correctFact(asPriya(), form.childId, form.withdrawalId, never, 'never')).type).toBe('done');
  }
  expect(await statusOn(form.childId, today())).toBe('partly');
  expect(await statusOn(form.childId, '2026-11-30')).toBe('withdrawn');
  expect(await statusOn(form.childId, '2026-11-30', today())).toBe('partly');
  expect((await viewWithdrawal(form.childId, form.withdrawalId)).type).toBe('missing');
  const { made } = await viewCorrections(form.childId);
  expect(made).toHaveLength(1);
  expect(made[0]).toMatchObject({ by: 'Priya Nair', why: never.why, is: 'Nothing: it does not count.' });
  expect(made[0]?.was).toContain('Jo Ellwood took back, by telephone, 28 November 2026 at 2:00pm GMT');
});

it('the office copy holds both what was wrong and what is right; the receipt that was given stays', async () => {
  const form = await withdrawnForm();
  const receipt = await textFor(form.agreementId, `family:${form.personId}`, 2);
  const wrong = await withdrewOf(form.childId);
  const replacement = { ...wrong, slots: wrong.slots.slice(0, 1), channel: 'letter' } as const;
  const answers = { replacement, why: 'She wrote, and only of school.' };
  for (const _tap of [1, 2]) {
    expect((await correctFact(asPriya(), form.childId, form.withdrawalId, answers, 'otherwise')).type).toBe('done');
  }
  const told = (await listTasks(council.db, { childId: form.childId })).filter(
    ({ kind }) => kind === 'tell recipient it was put right',
  );
  const confirmations = await newestConfirmations(council.db, form.agreementId);
  expect(confirmations.length).toBeGreaterThan(0);
  expect(told).toHaveLength(confirmations.length);
  expect(told.map(({ who }) => who)).toContain('Example City Speech and Language Therapy');
  await runDueJobs();
  const office = await textFor(form.agreementId, 'office', 3);
  expect(office).toContain('Put right on 28 November 2026');
  expect(office).toContain('She wrote, and only of school.');
  expect(office).toContain('took back, by telephone');
  expect(office).toContain('took back, by letter or email');
  expect(await textFor(form.agreementId, `family:${form.personId}`, 2)).toBe(receipt);
  expect(await statusOn(form.childId, today())).toBe('partly');
});

it('a review date can be put right, and what somebody did on the tablet cannot', async () => {
  const form = await withdrawnForm();
  const at = new Date(Date.parse('2026-11-18T15:00:00Z') + Date.now() - started).toISOString();
  const about = { childId: form.childId, agreementId: form.agreementId, key: 'review' };
  const reviewed = { type: 'reviewed', at, recordedAt: at, agreementId: form.agreementId } as const;
  const kept = await appendRecordFact(
    council.db,
    about,
    { ...reviewed, nextReviewOn: '2072-05-28' },
    council.priya.staffId,
  );
  if (kept.fact.type !== 'reviewed') throw new Error('Not a review');
  const replacement = { ...kept.fact, nextReviewOn: '2027-05-28' };
  const put = { replacement, why: 'A slip in the year.' };
  expect((await correctFact(asPriya(), form.childId, kept.fact.id, put, 'year')).type).toBe('done');
  const { correctable } = await viewCorrections(form.childId);
  expect(correctable.map(({ words }) => words).join()).toContain('look again on 28 May 2027');
  expect(correctable.some(({ fact }) => fact.type === 'answered')).toBe(false);
  const signature = council.db.selectFrom('signatures').select('id').where('agreement_id', '=', form.agreementId);
  const { id } = await signature.executeTakeFirstOrThrow();
  const gone = { replacement: null, why: 'I do not like it.' };
  expect((await correctFact(asPriya(), form.childId, id, gone, 'tablet')).type).toBe('missing');
});

it('nothing is taken back before it was agreed, and another team’s child does not exist', async () => {
  const form = await withdrawnForm();
  const wrong = await withdrewOf(form.childId);
  const early = { replacement: { ...wrong, at: '2026-11-17T10:00:00.000Z' }, why: 'Another day.' };
  expect((await correctFact(asPriya(), form.childId, form.withdrawalId, early, 'early')).type).toBe('refused');
  const stranger = { staffId: council.staff.gareth, teamId: 'another team', role: 'practitioner' } as const;
  const never = { replacement: null, why: 'Never said.' };
  expect((await correctFact(stranger, form.childId, form.withdrawalId, never, 'stranger')).type).toBe('missing');
});
