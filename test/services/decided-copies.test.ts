import { beforeAll, expect, it } from 'vitest';
import { now, today } from '~/app/services/clock.server';
import { recordDecision } from '~/app/services/decisions.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { listDocuments } from '~/db/documents';
import { basisFrom } from '~/forms/sharing/guide';
import { decidedLine, EMPTY_DECISION, groupLines } from '~/forms/sharing/to-decide';
import { answeredForm, decidingCouncil, linesOf } from '~/test/support/decision-steps';
import { audiencesOf, textFor } from '~/test/support/sealing';

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
