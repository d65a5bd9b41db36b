import { beforeAll, expect, it } from 'vitest';
import { a1 } from '~/app/commands/stories/a1';
import { A6_VARIANT, a6 } from '~/app/commands/stories/a6';
import { a9 } from '~/app/commands/stories/a9';
import type { Story } from '~/app/commands/stories/story';
import { told } from '~/app/commands/stories/told-story';
import { decisionsOf } from '~/app/services/decisions.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { listDisclosures } from '~/db/disclosures';
import { listDocuments } from '~/db/documents';
import { decidingCouncil } from '~/test/support/decision-steps';
import { textFor } from '~/test/support/sealing';
import { childOf } from '~/test/support/visit-steps';

let council: Awaited<ReturnType<typeof decidingCouncil>>;

beforeAll(async () => {
  council = await decidingCouncil();
});

async function tellOf(story: Story) {
  const [agreementId = ''] = await told(story).tell(council.priya.staffId);
  await runDueJobs();
  const childId = await childOf(story.id, story.child);
  const decisions = await decisionsOf(council.priya, childId);
  const copies = await listDocuments(council.db, agreementId);
  const textsFor = (kind: string) =>
    Promise.all(
      copies
        .filter(({ audience }) => audience.startsWith(kind))
        .map(({ audience, version }) => textFor(agreementId, audience, version)),
    );
  return { childId, decisions, textsFor };
}

it('A1: both are told on public task; health information on 9(2)(h), the yes is openness, the duty to share applies', async () => {
  const { childId, decisions } = await tellOf(a1);
  expect(decisions).toHaveLength(2);
  const lines = decisions.flatMap(({ last }) => last.decision.lines);
  for (const { what, basis } of lines) {
    expect(basis).toMatchObject({ article6: 'e', duty16la: 'applies_share', agreement: 'agreement_openness' });
    const isHealth = what === 'Speech and language';
    expect([basis.article9, basis.schedule1]).toEqual(isHealth ? ['h', 'para_2'] : [null, null]);
  }
  const sent = await listDisclosures(council.db, childId);
  expect(new Set(sent.map(({ recipientName }) => recipientName)).size).toBe(2);
  expect(sent.every(({ disclosed }) => disclosed.notice === 'yes')).toBe(true);
  expect(decisions.every(({ gaps, disclosures }) => gaps.length === 0 && disclosures.length === 2)).toBe(true);
});

it('A6, traps 1 and 11: a refusal that is respected is a whole record, and the family’s copy says what they said', async () => {
  const { decisions, textsFor } = await tellOf(a6);
  expect(decisions).toHaveLength(1);
  expect(decisions[0]).toMatchObject({
    gaps: [],
    disclosures: [],
    last: {
      decision: {
        outcome: 'do_not_share',
        reviewOn: '2027-02-18',
        lines: [{ basis: { duty16la: 'not_a_listed_recipient' } }],
      },
    },
  });
  const [family = ''] = await textsFor('family:');
  expect(family).toMatch(/On \d+ \w+ \d{4} you said no to 1/);
  expect(family).not.toContain('coach a little');
  const office = (await textsFor('office')).at(-1);
  expect(office).toContain('Do not share: Riverside Football in the Community');
  expect(office).toContain('The recipient is not listed for the duty (Children Act 2004 s.16LA)');
});

it('A6 variant, trap 9: of the health visitor the duty to share is answered, with why', async () => {
  const { decisions } = await tellOf(A6_VARIANT);
  const [latest] = decisions.flatMap(({ last }) =>
    last.decision.lines.filter(({ recipientName }) => recipientName.includes('Health Visiting')),
  );
  expect(latest?.basis.duty16la).toBe('would_not_facilitate');
  expect(latest?.basis.dutyWhy).toContain('has assessed his speech');
});

it('A9: the GP is not told for now, with an answer to the duty; the school is shown nothing of it', async () => {
  const { decisions, textsFor } = await tellOf(a9);
  const [gp] = decisions.filter(({ last }) => last.decision.outcome === 'do_not_share');
  expect(gp?.last.decision.lines.every(({ basis }) => basis.duty16la === 'would_not_facilitate')).toBe(true);
  for (const school of await textsFor('recipient:')) {
    for (const hidden of ['Millbrook', 'said no', 'Do not share']) expect(school).not.toContain(hidden);
  }
});
