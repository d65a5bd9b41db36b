import { beforeAll, describe, expect, it } from 'vitest';
import { recordImpact, recordNotice, recordReceipt } from '~/app/services/after-disclosures.server';
import { now } from '~/app/services/clock.server';
import { recordDecision } from '~/app/services/decisions.server';
import { listWhatWasSent, openRecipients, recordDisclosures } from '~/app/services/disclosures.server';
import { showWhatWasSent } from '~/app/services/what-was-sent.server';
import { findChild } from '~/db/children';
import { listTasks } from '~/db/tasks';
import { type Disclosed, NOTHING_MORE } from '~/forms/agreement/disclosed';
import { aDecision, aLine } from '~/test/support/decisions';
import { finishedForm } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
const asPriya = () => ({ ...council.priya, role: 'practitioner' }) as const;
const stranger = () => ({ staffId: council.staff.gareth, teamId: 'another team', role: 'practitioner' }) as const;

beforeAll(async () => {
  council = await sealingCouncil();
});

/** Both lines of the speech therapist go out: the mother agreed to one of them. With a decision about them, where it says so. */
async function sentForm({
  decided,
  notice = null,
}: {
  readonly decided: boolean;
  readonly notice?: Disclosed['notice'];
}) {
  const form = await finishedForm(council.priya);
  const lines = (await openRecipients(form.childId)).find(({ recipientId }) => recipientId === 'r-speech')?.lines ?? [];
  if (decided) {
    const decision = aDecision({ lines: lines.map(({ slot }) => aLine({ key: slot })) });
    await recordDecision(asPriya(), form.childId, { seriesId: null, decision, decidedAt: now() }, `d ${form.childId}`);
  }
  const disclosed = { ...NOTHING_MORE, sentBy: 'Priya Nair', receivedBy: 'Miss Okoro', notice };
  const recipientId = 'r-speech';
  const answers = { recipientId, channel: 'Post', at: now(), lines: lines.map(({ slot }) => ({ slot, disclosed })) };
  await recordDisclosures(asPriya(), form.childId, [answers], `s ${form.childId}`);
  const sent = await listWhatWasSent(form.childId);
  const first = sent.find(({ what }) => what === 'Speech and language');
  const against = sent.find(({ what }) => what === 'Attendance');
  if (!first || !against) throw new Error('Nothing was sent');
  return { ...form, first, against };
}

it('follows the decision that was recorded before it, and without one where they agreed none', async () => {
  expect((await sentForm({ decided: false })).first.decisionSeriesId).toBeNull();
  const { first, against } = await sentForm({ decided: true });
  expect(first.decisionSeriesId).not.toBeNull();
  expect(against.decisionSeriesId).toBe(first.decisionSeriesId);
});

it('a receipt is kept once, with or without a decision, and for nobody of another team', async () => {
  for (const decided of [true, false]) {
    const { childId, first } = await sentForm({ decided });
    const answers = { at: now(), words: 'Miss Okoro rang' };
    for (const _tap of [1, 2]) {
      expect((await recordReceipt(asPriya(), childId, first.id, answers, `r ${childId}`)).type).toBe('done');
    }
    expect((await recordReceipt(stranger(), childId, first.id, answers, 'r2')).type).toBe('missing');
    expect((await recordReceipt(asPriya(), childId, 'nothing', answers, 'r3')).type).toBe('missing');
    const sent = await listWhatWasSent(childId);
    expect(sent.find(({ id }) => id === first.id)?.receipts.map(({ words }) => words)).toEqual(['Miss Okoro rang']);
    expect(sent.find(({ id }) => id !== first.id)?.receipts).toEqual([]);
  }
});

it('what changed for the child is answered of the decision, and is missing where there is none', async () => {
  const answers = { changed: 'better', words: 'She speaks more in class' } as const;
  const { childId, first } = await sentForm({ decided: true });
  for (const _tap of [1, 2]) await recordImpact(asPriya(), childId, first.id, answers, `i ${childId}`);
  const sent = (await listWhatWasSent(childId)).find(({ id }) => id === first.id);
  expect(sent?.impacts.map(({ changed }) => changed)).toEqual(['better']);
  expect((await recordImpact(stranger(), childId, first.id, answers, 'i2')).type).toBe('missing');
  const without = await sentForm({ decided: false });
  expect((await recordImpact(asPriya(), without.childId, without.first.id, answers, 'i3')).type).toBe('missing');
});

it('shows the mother what she had agreed to and nobody’s name there, and is missing for a stranger', async () => {
  const { childId, personId } = await sentForm({ decided: false });
  const child = await findChild(council.db, childId);
  if (!child) throw new Error('There is no child');
  await council.db
    .insertInto('family_links')
    .values({
      id: `link ${childId}`,
      child_id: childId,
      person_id: personId,
      relationship: 'mother',
      pr_route: 'mother',
      pr_evidence: 'automatic',
      registered_on: null,
      holds_until: null,
      created_at: now(),
      created_by: council.priya.staffId,
    })
    .execute();
  const shown = await showWhatWasSent(asPriya(), child, personId);
  expect(shown).toMatchObject({ value: { reader: { name: 'Jo Ellwood' } } });
  const lines = shown.type === 'done' ? shown.value.lines : [];
  expect(lines.map(({ what }) => what)).toEqual(['Speech and language']);
  expect(JSON.stringify(shown)).not.toContain('Okoro');
  expect(await showWhatWasSent(asPriya(), child, childId)).toMatchObject({ value: { lines: [] } });
  expect((await showWhatWasSent(asPriya(), child, 'nobody')).type).toBe('missing');
});

describe('whether a recipient was told how to keep what they got', () => {
  const tasksOf = async (childId: string) =>
    (await listTasks(council.db, { childId })).filter(({ kind }) => kind === 'tell recipient how to keep it');
  const told = { told: 'told', words: '', at: '2026-11-18T15:00:00.000Z' } as const;

  it('is a task where nobody said so, one for a recipient, that ends by what is said of any of it', async () => {
    for (const decided of [true, false]) {
      const { childId, first } = await sentForm({ decided });
      const [task, another] = await tasksOf(childId);
      expect(task?.page).toMatch(/^disclosures\//);
      // What they agreed to stands alone, without a decision; what they refused follows one of its own.
      expect(another === undefined).toBe(decided);
      for (const { id } of await listWhatWasSent(childId)) {
        for (const _tap of [1, 2]) await recordNotice(asPriya(), childId, id, told, `n ${id}`);
      }
      expect(await tasksOf(childId)).toEqual([]);
      const [sent] = await listWhatWasSent(childId);
      expect(sent?.notices.every((fact) => fact.told === 'told')).toBe(true);
      expect((await recordNotice(stranger(), childId, first.id, told, 'n2')).type).toBe('missing');
      expect((await recordNotice(asPriya(), childId, 'nothing', told, 'n3')).type).toBe('missing');
    }
  });

  it('is no task where the worker said so, or the words that went carry it', async () => {
    for (const notice of ['yes', 'with_words'] as const) {
      const { childId } = await sentForm({ decided: false, notice });
      expect(await tasksOf(childId)).toEqual([]);
    }
    for (const notice of ['no', 'not_known'] as const) {
      const { childId } = await sentForm({ decided: true, notice });
      expect(await tasksOf(childId)).toHaveLength(1);
    }
  });
});
