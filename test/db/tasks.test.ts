import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '~/db/connection';
import { findTask, finishTask, insertTask, listTasks, type NewTask } from '~/db/tasks';
import { childOf, councilWithFamilies, workerOf } from '~/test/support/visit-steps';

const AT = '2026-11-18T15:00:00.000Z';
let db: Database;
let task: NewTask;

beforeAll(async () => {
  db = await councilWithFamilies();
  const { staffId: assignedTo, teamId } = await workerOf('priya');
  task = {
    key: 'stop:w1:larkfield',
    kind: 'tell recipient to stop',
    childId: await childOf('A1', 'Maya'),
    agreementId: null,
    teamId,
    assignedTo,
    who: 'Larkfield Primary School',
    detail: 'Attendance.',
    dueOn: '2026-11-19',
  };
});

describe('a task', () => {
  it('is the same task when it is added twice', async () => {
    const first = await insertTask(db, task, AT);
    const again = await insertTask(db, { ...task, who: 'Somebody else' }, '2026-11-20T15:00:00.000Z');
    expect([first.isFirst, again]).toEqual([true, { id: first.id, isFirst: false }]);
    expect(await findTask(db, first.id)).toMatchObject({ who: 'Larkfield Primary School', createdAt: AT, done: null });
  });

  it('is listed by worker, team and child, the one due first in front', async () => {
    const { id } = await insertTask(db, { ...task, key: 'ask:1', kind: 'ask the child', dueOn: '2026-11-18' }, AT);
    for (const whose of [{ assignedTo: task.assignedTo }, { teamId: task.teamId }, { childId: task.childId }]) {
      const listed = await listTasks(db, whose);
      expect(listed.map(({ dueOn }) => dueOn)).toEqual(['2026-11-18', '2026-11-19']);
      expect(listed[0]).toMatchObject({ id, childName: 'Maya Ellwood', workerName: 'Priya Nair' });
    }
    expect(await listTasks(db, { assignedTo: 'nobody' })).toEqual([]);
  });

  it('that is due within hours stands by the minute, before what is due on that day', async () => {
    const hours = { ...task, kind: 'complete a decision', dueOn: '2026-12-01' } as const;
    const at = (time: string) => `2026-12-01T${time}:00.000Z`;
    const [late, early, anyTime] = [
      await insertTask(db, { ...hours, key: 'late', dueAt: at('16:05') }, AT),
      await insertTask(db, { ...hours, key: 'early', dueAt: at('09:40') }, AT),
      await insertTask(db, { ...hours, key: 'day' }, AT),
    ];
    const listed = (await listTasks(db, { childId: task.childId })).filter(({ dueOn }) => dueOn === '2026-12-01');
    expect(listed.map(({ id, dueAt }) => [id, dueAt])).toEqual([
      [early.id, at('09:40')],
      [late.id, at('16:05')],
      [anyTime.id, null],
    ]);
    for (const { id } of listed) await finishTask(db, id, { by: task.assignedTo, note: 'Done' }, AT);
  });

  it('is finished once, with the first note, and then on no list', async () => {
    const { id } = await insertTask(db, task, AT);
    const done = { by: task.assignedTo, note: 'Told Mrs Bell by telephone.' };
    expect(await finishTask(db, id, done, AT)).toBe(true);
    expect(await finishTask(db, id, { ...done, note: 'Again' }, '2026-11-20T15:00:00.000Z')).toBe(false);
    expect((await findTask(db, id))?.done).toEqual({ at: AT, ...done });
    expect((await listTasks(db, { childId: task.childId })).map(({ kind }) => kind)).toEqual(['ask the child']);
    expect(await finishTask(db, 'nothing', done, AT)).toBe(false);
  });
});
