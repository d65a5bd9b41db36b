import { beforeAll, expect, it } from 'vitest';
import { recordReceipt } from '~/app/services/after-disclosures.server';
import { now, today } from '~/app/services/clock.server';
import { gatherCopyRecord, isOutOfDate } from '~/app/services/copy-record.server';
import { recordTelling } from '~/app/services/decision-advice.server';
import { recordDecision } from '~/app/services/decisions.server';
import { listWhatWasSent, recordDisclosures } from '~/app/services/disclosures.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { listDocuments } from '~/db/documents';
import { listFinishedSignings } from '~/db/record-evidence';
import { NOTHING_MORE } from '~/forms/agreement/disclosed';
import { basisFrom } from '~/forms/sharing/guide';
import { NO_BASIS } from '~/forms/sharing/line-basis';
import { decidedLine, EMPTY_DECISION, groupLines } from '~/forms/sharing/to-decide';
import { answeredForm, decidingCouncil, linesOf } from '~/test/support/decision-steps';
import { audiencesOf, textFor } from '~/test/support/sealing';
import { value } from '~/test/support/visit-steps';

let council: Awaited<ReturnType<typeof decidingCouncil>>;

beforeAll(async () => {
  council = await decidingCouncil();
});

it('a decision makes another office copy that holds it, and no other copy', async () => {
  const told = { topics: ['learning'], recipients: ['hillside', 'gp'], choices: ['yes', 'no'] } as const;
  const { childId, agreementId } = await answeredForm(council.priya.staffId, told);
  await runDueJobs();
  const before = await audiencesOf(agreementId);
  expect(await textFor(agreementId, 'office', 1)).not.toContain('What was decided');
  const lines = await linesOf(childId, 'gp');
  const decision = {
    ...EMPTY_DECISION,
    outcome: 'do_not_share',
    decidedBy: { name: 'Priya Nair', role: 'Family help practitioner' },
    reasons: 'zz-reasons: she said no, and nobody is at risk.',
    lines: groupLines(lines, today()).flatMap(({ lines: alike, proposal }) =>
      alike.map((line) => ({
        ...decidedLine(line),
        basis: { ...basisFrom(proposal), duty16la: 'would_not_facilitate' } as const,
      })),
    ),
  } as const;
  for (const _tap of [1, 2]) {
    const toRecord = { seriesId: null, decision, decidedAt: now() };
    expect((await recordDecision(council.priya, childId, toRecord, 'copies')).type).toBe('done');
  }
  await runDueJobs();
  expect(await audiencesOf(agreementId)).toEqual([...before, 'office 2'].sort());
  const office = await textFor(agreementId, 'office', 2);
  expect(office).toContain('What was decided');
  expect(office).toContain('Do not share: Millbrook Surgery');
  expect(office).toContain('zz-reasons');
  expect(office).toContain('It would not help the recipient at this time');
  for (const { audience } of await listDocuments(council.db, agreementId)) {
    if (audience !== 'office') expect(await textFor(agreementId, audience, 1)).not.toContain('zz-reasons');
  }
});

it('what somebody was told of it afterwards stands in words on the next office copy, and on no other copy', async () => {
  const told = { topics: ['feelings'], recipients: ['gp'], choices: ['no'] } as const;
  const { childId, agreementId } = await answeredForm(council.priya.staffId, told);
  const lines = await linesOf(childId, 'gp');
  const decision = {
    ...EMPTY_DECISION,
    outcome: 'share',
    decidedBy: { name: 'Priya Nair', role: 'Family help practitioner' },
    lines: lines.map((line) => ({ ...decidedLine(line), basis: NO_BASIS })),
  } as const;
  const kept = value(
    await recordDecision(council.priya, childId, { seriesId: null, decision, decidedAt: now() }, 'to be told'),
  );
  await runDueJobs();
  const before = await officeVersions(agreementId);
  const textOfLast = async () => textFor(agreementId, 'office', (await officeVersions(agreementId)).length);
  expect(await textOfLast()).not.toContain('zz-told');
  const telling = { who: 'Denise Grant', told: 'told', at: now(), by: 'Tom Oduya', reason: null } as const;
  const words = { words: 'zz-told: that her doctor knows, and why.', lookAgainOn: null };
  const place = { childId, seriesId: kept.seriesId };
  const worker = { ...council.priya, visitChildId: null };
  for (const _tap of [1, 2]) value(await recordTelling(worker, place, { ...telling, ...words }, 'told'));
  await runDueJobs();
  expect(await officeVersions(agreementId)).toHaveLength(before.length + 1);
  expect(await textOfLast()).toMatch(/Denise Grant\. Told on .* by Tom Oduya\. They were told: zz-told/);
  for (const { audience, version } of await listDocuments(council.db, agreementId)) {
    if (audience !== 'office') expect(await textFor(agreementId, audience, version)).not.toContain('zz-told');
  }
});

it('what went out on it makes another office copy that says so, and so does what the recipient says of it; a second tap none', async () => {
  const { childId, agreementId } = await answeredForm(council.priya.staffId, { topics: ['support'] });
  const lines = (await linesOf(childId, 'hillside')).filter((one) => one.agreementId === agreementId);
  const [line] = lines;
  if (!line) throw new Error('Nothing was put');
  const decidedBy = { name: 'Priya Nair', role: '' };
  const decision = {
    ...EMPTY_DECISION,
    outcome: 'share',
    decidedBy,
    lines: [{ ...decidedLine(line), basis: NO_BASIS }],
  } as const;
  value(await recordDecision(council.priya, childId, { seriesId: null, decision, decidedAt: now() }, 'to send'));
  await runDueJobs();
  const before = await audiencesOf(agreementId);
  const count = (await officeVersions(agreementId)).length;
  expect(await textFor(agreementId, 'office', count)).not.toContain('What went out on it');
  const [signing] = await listFinishedSignings(council.db, agreementId);
  const { record } = await gatherCopyRecord(council.db, signing?.id ?? '');
  const disclosed = { ...NOTHING_MORE, sentBy: 'Priya Nair', notice: 'yes' } as const;
  const recipientId = line.recipientId ?? '';
  const sent = { recipientId, channel: 'Secure email', at: now(), lines: [{ slot: line.key, disclosed }] };
  for (const _tap of [1, 2]) {
    value(await recordDisclosures(council.priya, childId, [sent], 'sent'));
    await runDueJobs();
  }
  expect(await isOutOfDate(council.db, record, signing?.id ?? '')).toBe(true);
  expect(await officeVersions(agreementId)).toHaveLength(count + 1);
  expect(await textFor(agreementId, 'office', count + 1)).toMatch(/What went out on it.*Hillside.*Secure email/);
  const [went] = await listWhatWasSent(childId);
  const arrived = { at: now(), words: 'zz-arrived: the office rang' };
  value(await recordReceipt(council.priya, childId, went?.id ?? '', arrived, 'arrived'));
  await runDueJobs();
  expect(await textFor(agreementId, 'office', count + 2)).toContain('zz-arrived');
  const notOffice = (names: readonly string[]) => names.filter((name) => !name.startsWith('office'));
  expect(notOffice(await audiencesOf(agreementId))).toEqual(notOffice(before));
});

it('is made anew where somebody is told while it is being made', async () => {
  const told = { topics: ['attendance'], recipients: ['gp'], choices: ['no'] } as const;
  const { childId, agreementId } = await answeredForm(council.priya.staffId, told);
  const line = (await linesOf(childId, 'gp')).find((one) => one.agreementId === agreementId);
  if (!line) throw new Error('Nothing was put');
  const decidedBy = { name: 'Priya Nair', role: '' };
  const lines = [{ ...decidedLine(line), basis: NO_BASIS }];
  const decision = { ...EMPTY_DECISION, outcome: 'share', decidedBy, lines } as const;
  const toRecord = { seriesId: null, decision, decidedAt: now() };
  const { seriesId } = value(await recordDecision(council.priya, childId, toRecord, 'meanwhile'));
  const [signing] = await listFinishedSignings(council.db, agreementId);
  const { record } = await gatherCopyRecord(council.db, signing?.id ?? '');
  const telling = { who: 'Denise Grant', told: 'to_tell', at: null, by: '', reason: null, words: '' } as const;
  const worker = { ...council.priya, visitChildId: null };
  value(await recordTelling(worker, { childId, seriesId }, { ...telling, lookAgainOn: null }, 'meanwhile told'));
  expect(await isOutOfDate(council.db, record, signing?.id ?? '')).toBe(true);
});

async function officeVersions(agreementId: string): Promise<readonly string[]> {
  return (await audiencesOf(agreementId)).filter((name) => name.startsWith('office'));
}

it('is refused for a time to come, and missing for another team’s child', async () => {
  const { childId } = await answeredForm(council.priya.staffId, { topics: ['attendance'] });
  const decision = { ...EMPTY_DECISION, outcome: 'defer', decidedBy: { name: 'Priya Nair', role: '' } } as const;
  const tomorrow = new Date(Date.parse(now()) + 86_400_000).toISOString();
  const later = await recordDecision(
    council.priya,
    childId,
    { seriesId: null, decision, decidedAt: tomorrow },
    'later',
  );
  expect(later.type).toBe('refused');
  const stranger = await recordDecision(
    council.gareth,
    childId,
    { seriesId: null, decision, decidedAt: now() },
    'other',
  );
  expect(stranger.type).toBe('missing');
  const none = await recordDecision(council.priya, childId, { seriesId: 'none', decision, decidedAt: now() }, 'none');
  expect(none.type).toBe('missing');
});
