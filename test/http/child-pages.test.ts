import { beforeAll, describe, expect, it } from 'vitest';
import * as child from '~/app/routes/children.$childId._index';
import * as disagreement from '~/app/routes/children.$childId.disagreement';
import * as move from '~/app/routes/children.$childId.move';
import * as review from '~/app/routes/children.$childId.review';
import * as sharing from '~/app/routes/children.$childId.sharing';
import * as taskPage from '~/app/routes/children.$childId.tasks.$taskId';
import { startVisit } from '~/app/services/visit.server';
import type { Database } from '~/db/connection';
import { insertTask } from '~/db/tasks';
import { finishedForm } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { secondAnswer } from '~/test/support/second-answer';
import { type AtDesk, atDesk, to } from '~/test/support/worker-pages';

const PAGES = { '': child, '/sharing': sharing, '/review': review, '/move': move, '/disagreement': disagreement };

let db: Database;
let priya: AtDesk;
let id: string;
let taskId: string;

beforeAll(async () => {
  ({ db } = await sealingCouncil());
  priya = await atDesk('priya');
  const form = await finishedForm(priya.worker);
  id = form.childId;
  await secondAnswer(priya.worker, form, 'refuse');
  const { teamId, staffId: assignedTo } = priya.worker;
  const words = { who: 'Larkfield Primary School', detail: 'Attendance.', dueOn: '2026-11-20' };
  const about = { childId: id, agreementId: form.agreementId, teamId, assignedTo };
  const task = { key: 't', kind: 'tell recipient to stop', ...about, ...words } as const;
  taskId = (await insertTask(db, task, '2026-11-18T15:00:00.000Z')).id;
});

const facts = async () => (await db.selectFrom('record_facts').select('type').execute()).map(({ type }) => type);
const pages = () => [...Object.entries(PAGES), [`/tasks/${taskId}`, taskPage] as const];
const statuses = async (desk: AtDesk) => {
  const found: number[] = [];
  for (const [page, route] of pages()) found.push((await desk.get(route, `/children/${id}${page}`)).status);
  return found;
};

describe('a child’s pages', () => {
  it('are there for the team', async () => {
    expect(await statuses(priya)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await statuses(await atDesk('tom'))).toEqual([200, 200, 200, 200, 200, 200]);
  });

  it.each(['gareth', 'colin', 'margaret'] as const)('are not there for others (%s)', async (member) =>
    expect(await statuses(await atDesk(member))).toEqual([404, 404, 404, 404, 404, 404]),
  );

  it('show nothing in a visit of what each person said, and nothing at all in a visit to somebody else', async () => {
    const desk = await atDesk('priya');
    await startVisit(desk.worker.sessionId, id);
    expect(await statuses(desk)).toEqual([200, 404, 200, 200, 404, 404]);
    const shown = await (await desk.get(child, `/children/${id}`)).json();
    expect(shown).toMatchObject({ status: null, peopleDiffer: false, tasks: [] });
    expect(JSON.stringify(shown)).not.toContain('Dean Ellwood');
    await startVisit(desk.worker.sessionId, (await finishedForm(priya.worker)).childId);
    expect(await statuses(desk)).toEqual([404, 404, 404, 404, 404, 404]);
  });

  it('begin a form, and with it the visit', async () => {
    const desk = await atDesk('priya');
    const [status, path] = to(await desk.send(child, `/children/${id}`, {}));
    expect([status, path]).toEqual([303, expect.stringMatching(/^\/agreements\/.+\/people$/)]);
    expect(await desk.visiting()).toBe(id);
    expect(to(await desk.send(child, `/children/${id}`, {}))).toEqual([303, path]);
  });
});

describe('a day that is asked for', () => {
  it('is shown, and one that is none gets a sentence', async () => {
    const ask = (on: string) => priya.get(sharing, `/children/${id}/sharing?on=${on}`);
    expect(await (await ask('2026-07-02')).json()).toMatchObject({ asked: { day: '2026-07-02', isPast: true } });
    const wrong = await ask('31+2+2026');
    expect([wrong.status, await wrong.json()]).toMatchObject([
      422,
      {
        typed: '31 2 2026',
        asked: null,
        errors: [{ field: 'on', text: 'Write a day of the calendar, like 2 7 2026' }],
      },
    ]);
  });
});

describe.each([
  ['move', move, { to: 'Northmoor Council' }, 'moved'],
  ['review', review, { 'next-day': '1', 'next-month': '5', 'next-year': '2027' }, 'reviewed'],
  ['disagreement', disagreement, { reasons: 'It helps Maya.' }, 'disagreement_considered'],
] as const)('%s', (page, route, answers, fact) => {
  const path = () => `/children/${id}/${page}`;
  const next = () => new RegExp(`^/children/${id}${page === 'move' ? '/transfers/[-\\w]+' : ''}$`);
  const form = (key: string): Record<string, string> => ({ ...answers, key });

  it('sent empty asks again and records nothing', async () => {
    const before = await facts();
    const answer = await priya.send(route, path(), { key: 'k0' });
    expect([answer.status, (await answer.json()).errors.length]).toEqual([422, 1]);
    expect(await facts()).toEqual(before);
  });

  it('keeps what was typed when the screen locks, for whoever typed it', async () => {
    expect((await priya.send(route, path(), { ...form('k1'), intent: 'keep' })).status).toBe(204);
    expect(await (await priya.get(route, path())).json()).toMatchObject({ key: 'k1', typed: { key: ['k1'] } });
    expect(await (await (await atDesk('tom')).get(route, path())).json()).toMatchObject({ typed: null });
  });

  it('is recorded once, however often it is sent, and is then kept no longer', async () => {
    for (const _tap of [1, 2]) {
      expect(to(await priya.send(route, path(), form('k1')))).toEqual([303, expect.stringMatching(next())]);
    }
    expect((await facts()).filter((type) => type === fact)).toHaveLength(1);
    expect(await (await priya.get(route, path())).json()).toMatchObject({ typed: null });
  });

  it('is not taken from another team', async () => {
    const before = await facts();
    expect((await (await atDesk('gareth')).send(route, path(), form('k2'))).status).toBe(404);
    expect(await facts()).toEqual(before);
  });
});

it('Bad input: a second page of the same worker, with other words and the key of the first, is recorded too', async () => {
  const path = `/children/${id}/disagreement`;
  const considered = async () => (await facts()).filter((type) => type === 'disagreement_considered').length;
  const before = await considered();
  for (const reasons of ['It helps Maya now.', 'It helps her brother too.', 'It helps Maya now.']) {
    expect((await priya.send(disagreement, path, { reasons, key: 'two pages' })).status).toBe(303);
  }
  expect(await considered()).toBe(before + 2);
});

describe('a task', () => {
  it('is finished with a note, once', async () => {
    const path = `/children/${id}/tasks/${taskId}`;
    expect((await priya.send(taskPage, path, { note: '.', key: 'k' })).status).toBe(422);
    for (const note of ['Told Mrs Bell.', 'Again']) {
      expect(to(await priya.send(taskPage, path, { note, key: 'k' }))).toEqual([303, `/children/${id}`]);
    }
    expect(await (await priya.get(taskPage, path)).json()).toMatchObject({
      task: { done: { note: 'Told Mrs Bell.' } },
    });
    const { tasks } = await (await priya.get(child, `/children/${id}`)).json();
    expect(tasks.map(({ kind }: { kind: string }) => kind)).toEqual(['hand over to another council']);
  });
});
