import { beforeAll, describe, expect, it } from 'vitest';
import type { AgreementViewer } from '~/app/services/agreement-view.server';
import { viewChild } from '~/app/services/child-page.server';
import { decisionsOf } from '~/app/services/decisions.server';
import { listWhatWasSent } from '~/app/services/disclosures.server';
import { type AboutChild, recordUrgentShare, type Sharer } from '~/app/services/urgent-share.server';
import { readUrgentShare } from '~/app/services/urgent-shares-made.server';
import { readWorkList } from '~/app/services/work-list.server';
import { findChild, listChildrenBorn } from '~/db/children';
import { listTasks } from '~/db/tasks';
import type { UrgentAnswers } from '~/forms/sharing/answers/urgent-share';
import { finishedForm } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { workerOf } from '~/test/support/visit-steps';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
let priya: Sharer & AgreementViewer;
let gareth: Sharer;

beforeAll(async () => {
  council = await sealingCouncil();
  const sharer = async (who: 'priya' | 'gareth') =>
    ({ ...(await workerOf(who)), role: 'practitioner', visitChildId: null }) as const;
  [priya, gareth] = [await sharer('priya'), await sharer('gareth')];
});

const AT = '2026-11-18T14:14:00.000Z';
const TYPED: AboutChild = { childId: null, chosen: '', asItIs: false };

const answers = (more: Partial<UrgentAnswers> = {}): UrgentAnswers => ({
  child: '',
  recipients: [
    { name: 'Example Police', channel: 'Telephone', at: AT },
    { name: 'Emergency duty team', channel: 'Telephone', at: '2026-11-18T14:20:00.000Z' },
  ],
  what: 'A flight tonight',
  why: 'Risk of a forced marriage',
  ...more,
});

async function share(who: Sharer, about: AboutChild, key: string, more: Partial<UrgentAnswers> = {}) {
  const outcome = await recordUrgentShare(who, about, answers(more), key);
  if (outcome.type !== 'done') throw new Error('It was not recorded');
  return outcome.value;
}

async function shared(who: Sharer, about: AboutChild, key: string, more: Partial<UrgentAnswers> = {}) {
  const value = await share(who, about, key, more);
  if (value.type !== 'recorded') throw new Error('It was asked which child');
  return value.seriesId;
}

const born = (familyName: string) => listChildrenBorn(council.db, familyName, '2015-07-03');
const layla = { child: 'Layla Aziz 3 7 2015' };

describe('an urgent share about a known child', () => {
  it('is a decision, what went to each, an event and a task within a day, once for two taps', async () => {
    const { childId } = await finishedForm(council.priya);
    const first = await shared(priya, { childId }, 'u1');
    expect(await shared(priya, { childId }, 'u1')).toBe(first);
    const decisions = await decisionsOf(priya, childId);
    expect(decisions).toHaveLength(1);
    const [decision] = decisions;
    expect(decision?.last).toMatchObject({
      decidedAt: AT,
      decision: { isUrgent: true, outcome: 'share', reasons: 'Risk of a forced marriage', notAsked: null, telling: [] },
    });
    expect(decision?.gaps.map(({ part }) => part)).toEqual(expect.arrayContaining(['basis', 'telling', 'review']));
    const sent = await listWhatWasSent(childId);
    expect(sent.map(({ recipientName, at, channel }) => [recipientName, at, channel])).toEqual([
      ['Emergency duty team', '2026-11-18T14:20:00.000Z', 'Telephone'],
      ['Example Police', AT, 'Telephone'],
    ]);
    expect(sent.every(({ decisionSeriesId }) => decisionSeriesId === first)).toBe(true);
    const tasks = await listTasks(council.db, { childId });
    expect(tasks.map(({ kind, dueOn, assignedTo }) => [kind, dueOn, assignedTo])).toEqual(
      expect.arrayContaining([
        ['complete a decision', '2026-11-19', priya.staffId],
        ['ask about a recipient', '2026-11-25', priya.staffId],
      ]),
    );
    const recorded = decision?.last.recordedAt ?? '';
    const dayLater = new Date(Date.parse(recorded) + 86_400_000).toISOString();
    for (const kind of ['complete a decision', 'look at an override']) {
      expect(tasks.find((task) => task.kind === kind)?.dueAt).toBe(dayLater);
    }
    const [group] = await readWorkList({ ...priya, visitChildId: null });
    expect([group?.group, group?.items[0]?.kind]).toEqual(['first', 'decision']);
  });

  it('Bad input: with a recipient who is on no form is allowed, and somebody is asked to ask about them', async () => {
    const { childId } = await finishedForm(council.priya);
    const recipients = [{ name: 'Harbour Swimming Club', channel: 'Telephone', at: AT }] as const;
    await shared(priya, { childId }, 'u0', { recipients });
    const tasks = (await listTasks(council.db, { childId })).filter(({ kind }) => kind === 'ask about a recipient');
    expect(tasks).toMatchObject([{ who: 'Harbour Swimming Club', assignedTo: priya.staffId, dueOn: '2026-11-25' }]);
    expect((await listWhatWasSent(childId)).map(({ recipientName }) => recipientName)).toEqual([
      'Harbour Swimming Club',
    ]);
  });

  it('keeps what people had said of the recipient, and changes nothing of it', async () => {
    const { childId } = await finishedForm(council.priya);
    const [before] = await decisionsOf(priya, childId);
    expect(before).toBeUndefined();
    const recipients = [{ name: 'Example City Speech and Language Therapy', channel: 'Telephone', at: AT }] as const;
    await shared(priya, { childId }, 'u2', { recipients });
    const [{ last } = { last: null }] = await decisionsOf(priya, childId);
    expect(last?.decision.lines[0]?.said).toEqual({
      outcome: 'refused',
      meaning: expect.stringContaining('Jo Ellwood said no.'),
    });
    const tasks = await listTasks(council.db, { childId });
    expect(tasks.map(({ kind }) => kind)).toContain('complete a decision');
    expect(tasks.map(({ kind }) => kind)).not.toContain('ask about a recipient');
  });

  it('is missing for a page of another team’s child, and nothing is recorded', async () => {
    const { childId } = await finishedForm(council.priya);
    expect((await recordUrgentShare(gareth, { childId }, answers(), 'u3')).type).toBe('missing');
    expect(await listWhatWasSent(childId)).toEqual([]);
  });
});

describe('an urgent share about a child whose name was typed', () => {
  it('enters a child who is not known, once', async () => {
    const seriesId = await shared(priya, TYPED, 'n1', layla);
    expect(await shared(priya, TYPED, 'n1', layla)).toBe(seriesId);
    const [child, ...others] = await born('Aziz');
    expect(others).toEqual([]);
    expect(child).toMatchObject({ givenNames: 'Layla', teamId: priya.teamId });
    expect(await decisionsOf(priya, child?.id ?? '')).toHaveLength(1);
  });

  it('takes the one child of the team who bears the name and birthday', async () => {
    await shared(priya, TYPED, 'n2', layla);
    expect(await born('Aziz')).toHaveLength(1);
  });

  it('asks which child it is where the first name differs, and records nothing until then', async () => {
    const typed = { child: 'Leila Aziz 3 7 2015' };
    const asked = await share(priya, TYPED, 'n3', typed);
    expect(asked).toMatchObject({ type: 'choose', found: [{ label: 'Layla Aziz, known to your team' }] });
    const [child] = await born('Aziz');
    await shared(priya, { ...TYPED, chosen: child?.id ?? '' }, 'n3', typed);
    expect(await born('Aziz')).toHaveLength(1);
    await shared(priya, { ...TYPED, chosen: 'new' }, 'n4', typed);
    expect((await born('Aziz')).map(({ givenNames }) => givenNames)).toEqual(['Layla', 'Leila']);
  });

  it('Trap 2: is stored without a birthday, and without a name', async () => {
    for (const [key, child] of [
      ['n5', 'Sasha'],
      ['n6', 'Not known yet'],
    ] as const) {
      const seriesId = await shared(priya, TYPED, key, { child });
      expect((await readUrgentShare(priya, seriesId)).type).toBe('done');
    }
  });
});

describe('an urgent share about a child of another team', () => {
  it('is stored, and becomes a task of that team; whoever shared learns nothing of the record', async () => {
    const asked = await share(gareth, TYPED, 'o1', { child: 'Layla Aziz 3 7 2015' });
    if (asked.type !== 'choose') throw new Error('It was taken without a question');
    expect(asked.found).toEqual([
      {
        value: 'held Family Help North',
        label: 'A child of this name and birthday who is known to Family Help North',
      },
    ]);
    const about = { ...TYPED, chosen: asked.found[0]?.value ?? '' };
    const seriesId = await shared(gareth, about, 'o1', layla);
    const [child] = await born('Aziz');
    const tasks = (await listTasks(council.db, { childId: child?.id ?? '' })).filter(
      ({ kind }) => kind === 'complete a decision',
    );
    expect(new Set(tasks.map(({ teamId }) => teamId))).toEqual(new Set([priya.teamId]));
    expect(tasks.map(({ assignedTo }) => assignedTo)).not.toContain(gareth.staffId);
    expect(JSON.stringify(await readWorkList({ ...gareth, visitChildId: null }))).not.toContain('Aziz');
    expect(await decisionsOf(gareth, child?.id ?? '')).toEqual([]);
    const made = await readUrgentShare(gareth, seriesId);
    expect(made).toMatchObject({ value: { completeAt: null, heldBy: 'Family Help North' } });
    expect((await readUrgentShare(priya, seriesId)).type).toBe('missing');
    expect((await decisionsOf(priya, child?.id ?? '')).map(({ last }) => last.seriesId)).toContain(seriesId);
  });

  it('who was theirs while the page was open is kept with that child', async () => {
    const { childId } = await finishedForm(council.priya);
    expect((await viewChild(priya, childId, 'prepare an agreement')).type).toBe('done');
    await council.db.updateTable('children').set({ team_id: gareth.teamId }).where('id', '=', childId).execute();
    const seriesId = await shared(priya, { childId }, 'm1');
    expect(await listWhatWasSent(childId)).toHaveLength(2);
    expect(await readUrgentShare(priya, seriesId)).toMatchObject({
      value: { completeAt: null, heldBy: 'Family Help South', isOwn: false },
    });
    expect(await decisionsOf(priya, childId)).toEqual([]);
  });

  it('who was restricted while the page was open is kept with that child, and no more is said than that', async () => {
    const { childId } = await finishedForm(council.priya);
    expect((await viewChild(priya, childId, 'prepare an agreement')).type).toBe('done');
    await council.db.updateTable('children').set({ is_restricted: 1 }).where('id', '=', childId).execute();
    const seriesId = await shared(priya, { childId }, 'm2');
    expect(await listWhatWasSent(childId)).toHaveLength(2);
    expect(await readUrgentShare(priya, seriesId)).toMatchObject({
      value: { completeAt: null, heldBy: null, isOwn: false },
    });
    expect(await decisionsOf(priya, childId)).toEqual([]);
    expect(JSON.stringify(await readWorkList({ ...priya, visitChildId: null }))).not.toContain(childId);
  });

  it('who is restricted is there for nobody: it is stored as a new child', async () => {
    const { childId } = await finishedForm(council.priya);
    await council.db
      .updateTable('children')
      .set({ is_restricted: 1, family_name_folded: 'hidden' })
      .where('id', '=', childId)
      .execute();
    const dateOfBirth = (await findChild(council.db, childId))?.dateOfBirth.split('-').reverse().join(' ') ?? '';
    const seriesId = await shared(gareth, TYPED, 'r1', { child: `Maya Hidden ${dateOfBirth}` });
    expect(await readUrgentShare(gareth, seriesId)).toMatchObject({ value: { heldBy: null } });
    expect(await listWhatWasSent(childId)).toEqual([]);
  });
});

it('Trap 23: a personal address is warned of, and stored', async () => {
  const recipients = [{ name: 'Miss Okoro, okoro@gmail.com', channel: 'Plain email', at: AT }] as const;
  const seriesId = await shared(priya, TYPED, 'w1', { child: 'Sam', recipients });
  expect(await readUrgentShare(priya, seriesId)).toMatchObject({
    value: { warnings: [expect.stringContaining('okoro@gmail.com is a personal email address')] },
  });
});
