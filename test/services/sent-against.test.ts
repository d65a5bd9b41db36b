import { beforeEach, expect, it } from 'vitest';
import { now, startClockAt } from '~/app/services/clock.server';
import { decisionsOf, recordDecision } from '~/app/services/decisions.server';
import { listWhatWasSent, openRecipients, recordDisclosures } from '~/app/services/disclosures.server';
import { withdrawAgreement } from '~/app/services/withdrawals.server';
import { listTasks } from '~/db/tasks';
import { NOTHING_MORE } from '~/forms/agreement/disclosed';
import { taskHref } from '~/forms/agreement/tasks';
import { aDecision, aLine } from '~/test/support/decisions';
import { finishedForm } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { value } from '~/test/support/visit-steps';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
let form: Awaited<ReturnType<typeof finishedForm>>;
let lines: Awaited<ReturnType<typeof openRecipients>>[number]['lines'];

const asPriya = () => ({ ...council.priya, role: 'practitioner' }) as const;
const NOT_SHARED = { outcome: 'do_not_share', reasons: 'She said no.' } as const;

/** At 3pm the mother agreed to the first line of the speech therapist, and said no to the second. */
beforeEach(async () => {
  council ??= await sealingCouncil();
  startClockAt('2026-11-18T15:00:00Z');
  form = await finishedForm(council.priya);
  lines = (await openRecipients(form.childId)).find(({ recipientId }) => recipientId === 'r-speech')?.lines ?? [];
});

async function send(slots: readonly string[], key: string, at = now()) {
  const disclosed = { ...NOTHING_MORE, sentBy: 'Priya Nair', notice: 'yes' } as const;
  const recipientId = 'r-speech';
  const answers = { recipientId, channel: 'Secure email', at, lines: slots.map((slot) => ({ slot, disclosed })) };
  return recordDisclosures(asPriya(), form.childId, [answers], `${key} ${form.childId}`);
}

async function decide(slot: string, more: Parameters<typeof aDecision>[0], key: string) {
  const decision = aDecision({
    ...more,
    lines: [aLine({ key: slot, recipientId: 'r-speech', said: { outcome: 'agreed', meaning: 'She agreed.' } })],
  });
  const toRecord = { seriesId: null, decision, decidedAt: now() };
  return value(await recordDecision(asPriya(), form.childId, toRecord, `${key} ${form.childId}`)).seriesId;
}

const tasks = async () => (await listTasks(council.db, { childId: form.childId })).map(({ kind }) => kind).sort();
const decided = () => decisionsOf(asPriya(), form.childId);
const slotOf = (place: number) => lines[place]?.slot ?? '';

it('against a no, with only the sending recorded, is an override that lacks the rest, once, for a manager to look at', async () => {
  for (const _tap of [1, 2]) {
    expect((await send([slotOf(0), slotOf(1)], 'sent')).type).toBe('done');
  }
  // The line that she agreed to went on no decision: it is asked for apart.
  expect(await tasks()).toEqual(['complete a decision', 'complete a decision', 'look at an override']);
  const [override, ...others] = await decided();
  expect(others).toEqual([]);
  expect(override?.last.decision).toMatchObject({
    outcome: 'share',
    isUrgent: false,
    decidedBy: { name: 'Priya Nair' },
    override: null,
    reasons: '',
    lines: [{ key: slotOf(1), said: { outcome: 'refused' }, people: ['Jo Ellwood'] }],
  });
  expect(override?.gaps.map(({ part }) => part)).toEqual(
    expect.arrayContaining(['ground', 'threshold', 'override_reasons', 'facts', 'basis', 'duty', 'telling']),
  );
  const sent = await listWhatWasSent(form.childId);
  expect(sent.find(({ slot }) => slot === slotOf(1))?.decisionSeriesId).toBe(override?.last.seriesId);
  expect(sent.find(({ slot }) => slot === slotOf(0))?.decisionSeriesId).toBeNull();
});

it('is filed under no decision that was decided otherwise since: a share before a “do not share” is none', async () => {
  const shared = await decide(slotOf(1), { reasons: 'They need it.' }, 'share');
  await send([slotOf(1)], 'before');
  startClockAt('2026-11-18T16:00:00Z');
  await decide(slotOf(1), NOT_SHARED, 'not');
  startClockAt('2026-11-18T17:00:00Z');
  await send([slotOf(1)], 'after');
  await send([slotOf(1)], 'written down late', '2026-11-18T15:30:00.000Z');
  const series = (await listWhatWasSent(form.childId)).map(({ decisionSeriesId }) => decisionSeriesId);
  const own = (await decided()).find(
    ({ last: { decision, seriesId } }) => decision.outcome === 'share' && seriesId !== shared,
  );
  expect(series).toEqual([own?.last.seriesId, shared, shared]);
  expect(own?.gaps.length).toBeGreaterThan(0);
});

it('after it was taken back goes against that; what went while they agreed and is written down now does not', async () => {
  const said = { personId: form.personId, personName: 'Jo Ellwood', what: 'all', words: '' } as const;
  startClockAt('2026-11-18T16:00:00Z');
  const told = { ...said, channel: 'letter', at: now() } as const;
  value(await withdrawAgreement(asPriya(), form.childId, told, `back ${form.childId}`));
  startClockAt('2026-11-18T17:00:00Z');
  await send([slotOf(0)], 'then', '2026-11-18T15:30:00.000Z');
  expect(await decided()).toEqual([]);
  await send([slotOf(0)], 'since');
  expect((await decided()).map(({ last }) => last.decision.lines[0]?.said.outcome)).toEqual(['withdrawn']);
});

it('on no decision at all, or against one not to share, asks for one within a day, until it is recorded', async () => {
  await decide(slotOf(0), NOT_SHARED, 'not');
  for (const _tap of [1, 2]) await send([slotOf(0)], 'sent');
  const [task] = await listTasks(council.db, { childId: form.childId });
  expect(await tasks()).toEqual(['complete a decision']);
  expect(task && taskHref(task)).toBe(`/children/${form.childId}/decisions/new?to=r-speech`);
  expect(task?.dueOn).toBe('2026-11-19');
  await decide(slotOf(0), NOT_SHARED, 'not again');
  expect(await tasks()).toEqual(['complete a decision']);
  await decide(slotOf(1), { reasons: 'Something else.' }, 'other');
  expect(await tasks()).toContain('complete a decision');
  await decide(slotOf(0), { reasons: 'They agreed.' }, 'shared');
  expect(await tasks()).not.toContain('complete a decision');
});
