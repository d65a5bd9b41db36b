import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromNow, now, today } from '~/app/services/clock.server';
import { namesKnown, recordAdvice, recordTelling } from '~/app/services/decision-advice.server';
import { openDecision } from '~/app/services/decision-facts.server';
import { decisionsOf, recordDecision } from '~/app/services/decisions.server';
import { openLentLook } from '~/app/services/lent-looks.server';
import { lookAtDecision } from '~/app/services/manager-looks.server';
import { readWorkList } from '~/app/services/work-list.server';
import type { CastMember } from '~/db/cast';
import { listTasks } from '~/db/tasks';
import type { SharingDecision } from '~/forms/sharing/decision';
import { OWN_DECISION } from '~/forms/sharing/manager-look';
import { addDays } from '~/forms/values/dates';
import { aCompleteOverride, aDecision, aLine, aTelling } from '~/test/support/decisions';
import { finishedForm } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { workerOf } from '~/test/support/visit-steps';

let council: Awaited<ReturnType<typeof sealingCouncil>>;

beforeAll(async () => {
  council = await sealingCouncil();
});

const as = async (member: CastMember) => ({ ...(await workerOf(member)), visitChildId: null });
const agree = { verdict: 'agree', words: 'Proportionate, and told the same day.' } as const;

const nextKey = () => randomUUID();

/** A decision that somebody recorded about a child of the north team. */
async function decided(decision: SharingDecision, by: CastMember = 'priya') {
  const { childId, agreementId } = await finishedForm(council.priya);
  const withForm = { ...decision, lines: decision.lines.map((line) => ({ ...line, agreementId })) };
  const toRecord = { seriesId: null, decision: withForm, decidedAt: now() };
  const outcome = await recordDecision(await as(by), childId, toRecord, nextKey());
  if (outcome.type !== 'done') throw new Error('The decision was not recorded');
  return { childId, agreementId, seriesId: outcome.value.seriesId };
}

const tasksOf = async (childId: string, kind: string) =>
  (await listTasks(council.db, { childId })).filter((task) => task.kind === kind);

async function eventsOf(childId: string, type: string) {
  const events = council.db.selectFrom('audit_events').select(['details', 'agreement_id', 'actor_id']);
  return events.where('child_id', '=', childId).where('type', '=', type).execute();
}

const factsOf = (seriesId: string) =>
  council.db.selectFrom('decision_facts').selectAll().where('series_id', '=', seriesId).execute();

describe('the manager’s look', () => {
  it('is asked of the team’s manager within a day, at an override, and ends by the look', async () => {
    const { childId, agreementId, seriesId } = await decided(aCompleteOverride());
    const [task] = await tasksOf(childId, 'look at an override');
    expect(task).toMatchObject({ workerName: 'Tom Oduya', who: 'Police', dueOn: addDays(today(), 1) });
    expect(task?.page).toBe(`decisions/${seriesId}/review`);
    const looked = await lookAtDecision(await as('tom'), childId, seriesId, agree, nextKey());
    expect(looked).toMatchObject({ type: 'done', value: { verdict: 'agree', reviewer: 'Tom Oduya' } });
    expect(await tasksOf(childId, 'look at an override')).toEqual([]);
    const [event] = await eventsOf(childId, 'decision_fact_recorded');
    expect(event).toMatchObject({ agreement_id: agreementId });
  });

  it('is asked at an urgent share, and not at a plain decision', async () => {
    const said = { outcome: 'not_on_form', meaning: '' } as const;
    const urgent = await decided(aDecision({ isUrgent: true, lines: [aLine({ said })] }));
    expect(await tasksOf(urgent.childId, 'look at an override')).toHaveLength(1);
    const refusal = await decided(aDecision({ outcome: 'do_not_share' }));
    expect(await tasksOf(refusal.childId, 'look at an override')).toEqual([]);
  });

  it('at a decision not to share is none at the override that it becomes', async () => {
    const { childId, seriesId } = await decided(aDecision({ outcome: 'do_not_share' }));
    await lookAtDecision(await as('tom'), childId, seriesId, agree, nextKey());
    const override = { seriesId, decision: aCompleteOverride(), decidedAt: now() };
    await recordDecision(await as('priya'), childId, override, nextKey());
    expect(await tasksOf(childId, 'look at an override')).toHaveLength(1);
    await lookAtDecision(await as('tom'), childId, seriesId, agree, nextKey());
    expect(await tasksOf(childId, 'look at an override')).toEqual([]);
  });

  it('is asked again once the ground, a line or the basis is another, and not for any other word', async () => {
    const hollow = { grounds: ['not_practicable'], threshold: null, reasons: '.' } as const;
    const { childId, agreementId, seriesId } = await decided(aCompleteOverride({ override: hollow }));
    const version = async (more: Partial<SharingDecision>) => {
      const decision = aCompleteOverride(more);
      const lines = decision.lines.map((line) => ({ ...line, agreementId }));
      const toRecord = { seriesId, decision: { ...decision, lines }, decidedAt: now() };
      expect((await recordDecision(await as('priya'), childId, toRecord, nextKey())).type).toBe('done');
      return (await tasksOf(childId, 'look at an override')).length;
    };
    const look = async () => lookAtDecision(await as('tom'), childId, seriesId, agree, nextKey());
    await look();
    expect(await version({ override: hollow, opinions: 'Nobody else saw it.' })).toBe(0);
    expect(await version({})).toBe(1);
    expect(await version({ concern: 'Bruising' })).toBe(1);
    await look();
    expect(await version({})).toBe(0);
    const [line = aLine()] = aCompleteOverride().lines;
    expect(await version({ lines: [{ ...line, basis: { ...line.basis, article6: 'e' } }] })).toBe(1);
    await look();
    expect(await version({ lines: [aLine({ recipientName: 'Hospital' })] })).toBe(1);
    await look();
    expect(await tasksOf(childId, 'look at an override')).toEqual([]);
    expect(await version({ outcome: 'do_not_share', override: null })).toBe(0);
  });

  it.each(['T. Oduya', 'Oduya, Tom', 'tom  ODUYA', 'Mr T Oduya'])(
    'Bad input: of whoever authorised it is refused however their name is spelt: %s',
    async (name) => {
      const authorisedBy = { name, role: 'Team manager', at: now() };
      const { childId, seriesId } = await decided(aCompleteOverride({ authorisedBy }));
      const looked = await lookAtDecision(await as('tom'), childId, seriesId, agree, nextKey());
      expect(looked).toEqual({ type: 'refused', reasons: [OWN_DECISION] });
    },
  );

  it('is recorded once, however often it is sent', async () => {
    const { childId, seriesId } = await decided(aCompleteOverride());
    const key = nextKey();
    for (const _tap of [1, 2]) await lookAtDecision(await as('tom'), childId, seriesId, agree, key);
    expect(await factsOf(seriesId)).toHaveLength(1);
    expect(await eventsOf(childId, 'decision_fact_recorded')).toHaveLength(1);
  });

  it.each(['recorded', 'made', 'authorised'])(
    'Bad input: of whoever %s the decision is refused, and that is recorded',
    async (how) => {
      const toms = { name: 'Tom Oduya', role: 'Team manager' };
      const { childId, seriesId } = await decided(
        aCompleteOverride({
          ...(how === 'made' ? { decidedBy: toms } : {}),
          authorisedBy: how === 'authorised' ? { ...toms, at: now() } : null,
        }),
        how === 'recorded' ? 'tom' : 'priya',
      );
      const looked = await lookAtDecision(await as('tom'), childId, seriesId, agree, nextKey());
      expect(looked).toEqual({ type: 'refused', reasons: [OWN_DECISION] });
      expect(await factsOf(seriesId)).toEqual([]);
      expect(await eventsOf(childId, 'own_look_refused')).toHaveLength(1);
      expect(await tasksOf(childId, 'look at an override')).toHaveLength(1);
    },
  );

  it.each(['priya', 'gareth', 'margaret', 'colin'] as const)('does not exist for %s', async (member) => {
    const { childId, seriesId } = await decided(aCompleteOverride());
    expect(await lookAtDecision(await as(member), childId, seriesId, agree, nextKey())).toEqual({ type: 'missing' });
    expect(await factsOf(seriesId)).toEqual([]);
  });

  it('Trap 6: does not exist in a visit, nor for another child', async () => {
    const { childId, seriesId } = await decided(aCompleteOverride());
    const inVisit = { ...(await as('tom')), visitChildId: childId };
    expect((await lookAtDecision(inVisit, childId, seriesId, agree, nextKey())).type).toBe('missing');
    const other = await decided(aCompleteOverride());
    expect((await lookAtDecision(await as('tom'), other.childId, seriesId, agree, nextKey())).type).toBe('missing');
  });

  it('of a manager who disagrees changes neither the decision nor what people said', async () => {
    const { childId, seriesId } = await decided(aCompleteOverride());
    const before = await openDecision(await as('tom'), childId, seriesId);
    const wishes = await council.db.selectFrom('wishes').selectAll().execute();
    await lookAtDecision(await as('tom'), childId, seriesId, { ...agree, verdict: 'disagree' }, nextKey());
    const after = await openDecision(await as('tom'), childId, seriesId);
    expect(after).toMatchObject({ value: { versions: before.type === 'done' ? before.value.versions : [] } });
    expect(await council.db.selectFrom('wishes').selectAll().execute()).toEqual(wishes);
  });
});

describe('a manager’s own decision, in a team with no other manager', () => {
  const looksOf = async (member: CastMember) =>
    (await readWorkList(await as(member))).flatMap(({ items }) =>
      items
        .filter(({ kind }) => kind === 'look')
        .map(({ childId, isLent, workerName }) => ({ childId, isLent, workerName })),
    );

  it('is lent to one of another team: this decision, until they have said what they think of it', async () => {
    const { childId, seriesId } = await decided(aCompleteOverride(), 'tom');
    const asked = { childId, workerName: 'Yvonne Baptiste' };
    expect(await looksOf('yvonne')).toContainEqual({ ...asked, isLent: true });
    expect(await looksOf('tom')).toContainEqual({ ...asked, isLent: false });
    const [yvonne, gareth] = [await as('yvonne'), await as('gareth')];
    expect(await openLentLook(yvonne, childId, seriesId)).toMatchObject({ type: 'done', value: { isOpen: true } });
    expect((await openLentLook({ ...yvonne, visitChildId: childId }, childId, seriesId)).type).toBe('missing');
    expect((await openLentLook(gareth, childId, seriesId)).type).toBe('missing');
    expect((await openDecision(yvonne, childId, seriesId)).type).toBe('missing');
    const key = nextKey();
    for (const _tap of [1, 2]) {
      const looked = await lookAtDecision(yvonne, childId, seriesId, agree, key);
      expect(looked).toMatchObject({ type: 'done', value: { reviewer: 'Yvonne Baptiste' } });
    }
    expect(await factsOf(seriesId)).toHaveLength(1);
    expect(await looksOf('yvonne')).not.toContainEqual(expect.objectContaining({ childId }));
    expect(await openLentLook(yvonne, childId, seriesId)).toMatchObject({ value: { isOpen: false } });
    expect((await lookAtDecision(yvonne, childId, seriesId, agree, nextKey())).type).toBe('missing');
  });

  it('of a restricted child, or one that somebody of the team may look at, is lent to nobody', async () => {
    const others = await decided(aCompleteOverride());
    const own = await decided(aCompleteOverride(), 'tom');
    await council.db.updateTable('children').set({ is_restricted: 1 }).where('id', '=', own.childId).execute();
    for (const { childId, seriesId } of [others, own]) {
      expect((await openLentLook(await as('yvonne'), childId, seriesId)).type).toBe('missing');
      expect((await lookAtDecision(await as('yvonne'), childId, seriesId, agree, nextKey())).type).toBe('missing');
    }
  });
});

describe('telling the family', () => {
  it('that is set for a day is a task for that day, and ends when they are told', async () => {
    const lookAgainOn = addDays(today(), 7);
    const telling = [aTelling({ told: 'not_told', at: null, by: '', reason: 'prejudice_investigation', lookAgainOn })];
    const { childId, seriesId } = await decided(aCompleteOverride({ telling }));
    expect(await tasksOf(childId, 'tell the family')).toMatchObject([{ who: 'Craig Reid', dueOn: lookAgainOn }]);
    const later = { ...aTelling({ told: 'not_told', at: null, by: '', reason: 'prejudice_investigation' }) };
    const again = { ...later, lookAgainOn: addDays(today(), 14) };
    const place = { childId, seriesId };
    await recordTelling(await as('priya'), place, again, nextKey());
    expect(await tasksOf(childId, 'tell the family')).toMatchObject([{ dueOn: addDays(today(), 14) }]);
    await recordTelling(await as('priya'), place, aTelling({ at: fromNow(-60_000) }), nextKey());
    expect(await tasksOf(childId, 'tell the family')).toEqual([]);
  });

  it('afterwards completes an override that lacked it', async () => {
    const { childId, seriesId } = await decided(aCompleteOverride({ telling: [] }));
    expect(await tasksOf(childId, 'complete a decision')).toHaveLength(1);
    await recordTelling(await as('priya'), { childId, seriesId }, aTelling(), nextKey());
    expect(await tasksOf(childId, 'complete a decision')).toEqual([]);
  });

  it('of one of two who answered leaves the task until the other was told too, or it was said why not', async () => {
    const lines = aCompleteOverride().lines.map((line) => ({ ...line, people: ['Craig Reid', 'Ruth Reid'] }));
    const { childId, seriesId } = await decided(aCompleteOverride({ lines, telling: [] }));
    const tell = async (more: Parameters<typeof aTelling>[0]) =>
      recordTelling(await as('priya'), { childId, seriesId }, aTelling(more), nextKey());
    await tell({});
    expect(await tasksOf(childId, 'complete a decision')).toHaveLength(1);
    const [decision] = await decisionsOf(await as('priya'), childId);
    expect(decision?.gaps.map(({ text }) => text)).toEqual(['Say whether Ruth Reid was told, or why not.']);
    await tell({ who: 'Ruth Reid', told: 'not_told', at: null, by: '', reason: 'risk_to_child' });
    expect(await tasksOf(childId, 'complete a decision')).toEqual([]);
  });

  it('of somebody who is still to be told asks again for what is missing, after it was complete', async () => {
    const { childId, seriesId } = await decided(aCompleteOverride({ telling: [] }));
    const tell = async (more: Parameters<typeof aTelling>[0]) =>
      recordTelling(await as('priya'), { childId, seriesId }, aTelling(more), nextKey());
    await tell({});
    expect(await tasksOf(childId, 'complete a decision')).toEqual([]);
    await tell({ who: 'Ruth Reid', told: 'to_tell', at: null, by: '' });
    expect(await tasksOf(childId, 'complete a decision')).toHaveLength(1);
    await tell({ who: 'Ruth Reid' });
    expect(await tasksOf(childId, 'complete a decision')).toEqual([]);
  });
});

describe('advice', () => {
  it('is kept with whether it was followed; what is known of the family is looked for in it', async () => {
    const { childId, seriesId } = await decided(aCompleteOverride());
    const opened = await openDecision(await as('priya'), childId, seriesId);
    if (opened.type !== 'done') throw new Error('It was recorded');
    const known = await namesKnown(opened.value);
    expect(known.people).toEqual(expect.arrayContaining(['Maya', 'Ellwood']));
    expect(known.wholes).toEqual(expect.arrayContaining(['Police', '12 March 2019', '12/03/2019']));
    const advice = {
      role: 'legal',
      from: '',
      at: now(),
      summary: 'Asked whether the duty to share applies. It does.',
      namedNobody: true,
      namedWhy: '',
      followed: 'yes',
      why: '',
    } as const;
    expect(await recordAdvice(await as('priya'), { childId, seriesId }, advice, nextKey())).toMatchObject({
      type: 'done',
      value: { type: 'advised', role: 'legal', namedNobody: true },
    });
    expect(await recordAdvice(await as('gareth'), { childId, seriesId }, advice, nextKey())).toEqual({
      type: 'missing',
    });
  });
});

describe('a decision to be looked at again', () => {
  const overdue = async (member: CastMember) =>
    (await readWorkList(await as(member))).flatMap(({ group, items }) =>
      items.filter(({ kind }) => kind === 'overdue').map(({ childId }) => ({ group, childId })),
    );

  it('is on the list from its day on, of whoever wrote it down and of the team’s manager in a part of its own', async () => {
    const due = await decided(aDecision({ outcome: 'do_not_share', reviewOn: today() }));
    await decided(aDecision({ outcome: 'do_not_share', reviewOn: addDays(today(), 1) }));
    expect(await overdue('priya')).toEqual([{ group: 'soon', childId: due.childId }]);
    expect(await overdue('tom')).toEqual([{ group: 'overdue', childId: due.childId }]);
    expect(await overdue('gareth')).toEqual([]);
    await council.db.updateTable('children').set({ is_restricted: 1 }).where('id', '=', due.childId).execute();
    expect(await overdue('tom')).toEqual([]);
  });

  it('is off it once a later version has a later day, even one that was decided earlier', async () => {
    const { childId, seriesId } = await decided(aDecision({ outcome: 'defer', reviewOn: today() }));
    const decision = aDecision({ outcome: 'do_not_share', reviewOn: addDays(today(), 90) });
    const earlier = { seriesId, decision, decidedAt: fromNow(-3_600_000) };
    await recordDecision(await as('priya'), childId, earlier, nextKey());
    expect(await overdue('priya')).not.toContainEqual(expect.objectContaining({ childId }));
    const opened = await openDecision(await as('priya'), childId, seriesId);
    expect(opened).toMatchObject({ value: { last: { version: 2, decision: { outcome: 'do_not_share' } } } });
  });
});
