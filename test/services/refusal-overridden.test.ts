import { beforeAll, expect, it } from 'vitest';
import { a7, CRAIG, TOLD_IN_WORDS } from '~/app/commands/stories/a7';
import { decisionsOf } from '~/app/services/decisions.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { readPicture } from '~/app/services/picture.server';
import { readWorkList } from '~/app/services/work-list.server';
import { listDisclosures } from '~/db/disclosures';
import { listDocuments } from '~/db/documents';
import { NO_BASIS } from '~/forms/sharing/line-basis';
import { textFor } from '~/test/support/sealing';
import { childOf, councilWithFamilies, workerOf } from '~/test/support/visit-steps';

let db: Awaited<ReturnType<typeof councilWithFamilies>>;
let agreementId = '';
let childId = '';

beforeAll(async () => {
  db = await councilWithFamilies();
  [agreementId = ''] = await a7.tell((await ensureDemonstrationStaff()).priya);
  childId = await childOf(CRAIG.id, CRAIG.child);
  await runDueJobs();
}, 60_000);

it('A7: the refusal stands, and each decision against it is complete, seen by a manager, with the father told', async () => {
  const decisions = await decisionsOf(await workerOf('priya'), childId);
  expect(decisions.flatMap(({ last }) => last.decision.lines.map(({ recipientName }) => recipientName)).sort()).toEqual(
    ['Example City Hospital, Paediatrics', 'Example Police'],
  );
  for (const { last, facts, gaps, disclosures } of decisions) {
    expect(gaps).toEqual([]);
    expect(disclosures).toHaveLength(1);
    expect(last.decision.override?.threshold).toBe('reasonable_cause_to_suspect');
    expect(last.decision.lines[0]?.said.outcome).toBe('refused');
    expect(facts.map(({ fact }) => fact)).toMatchObject([
      { type: 'told', telling: { who: 'Craig Reid', by: 'Tom Oduya', told: 'told', words: TOLD_IN_WORDS } },
      { type: 'reviewed', verdict: 'agree', reviewer: 'Tom Oduya' },
    ]);
  }
});

it('A7: both were told to review, keep and dispose of what they got, and nothing of it is left to do', async () => {
  const sent = await listDisclosures(db, childId);
  expect(sent.map(({ disclosed }) => disclosed.notice)).toEqual(['yes', 'yes']);
  const open = await db.selectFrom('tasks').select('kind').where('child_id', '=', childId).where('done_at', 'is', null);
  expect((await open.execute()).map(({ kind }) => kind)).not.toContain('tell recipient how to keep it');
});

it('Trap 10: after an ordinary refusal the basis is 16LA or public task with 9(2)(g) and paragraph 6, never 18', async () => {
  for (const { last } of await decisionsOf(await workerOf('priya'), childId)) {
    for (const { basis } of last.decision.lines) {
      expect(['c', 'e']).toContain(basis.article6);
      expect(basis).toMatchObject({ article9: 'g', schedule1: 'para_6', paragraph18: null, duty16la: 'applies_share' });
      expect(basis.article10).not.toBe(NO_BASIS.article10);
    }
  }
});

it('Trap 6: the father’s copy has his no, and that it may still be shared; nothing of why it was', async () => {
  const audiences = (await listDocuments(db, agreementId)).map(({ audience }) => audience);
  const [family = 'office'] = audiences.filter((audience) => audience.startsWith('family:'));
  const copy = await textFor(agreementId, family, 1);
  expect(copy).toMatch(/On \d+ \w+ \d{4} you said no to 2/);
  expect(copy).toContain(
    'We may share even after a no, if someone may be hurt or the law says we must. We will tell you, unless that is not safe.',
  );
  expect(copy).not.toContain(TOLD_IN_WORDS);
  expect(await textFor(agreementId, 'office', 1)).toContain(`They were told: ${TOLD_IN_WORDS}`);
  expect(copy).not.toMatch(/strategy discussion|grip|grabbed|teacher|Oduya|overrid|went against|threshold|suspect/i);
});

it('Trap 26: the manager’s picture counts it beside every other decision, and nothing waits for a look', async () => {
  const tom = { ...(await workerOf('tom')), visitChildId: null };
  const picture = await readPicture(tom);
  expect(picture).toMatchObject({ type: 'done', value: { total: 2, toShare: { counted: 2 } } });
  const waiting = (await readWorkList(tom)).flatMap(({ items }) => items.map(({ kind }) => kind));
  expect(waiting).not.toContain('look');
  expect(waiting).not.toContain('decision');
  expect(await readPicture({ ...(await workerOf('priya')), visitChildId: null })).toEqual({ type: 'missing' });
  expect(await readPicture({ ...tom, visitChildId: childId })).toEqual({ type: 'missing' });
});
