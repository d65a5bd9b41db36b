import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { runDueJobs } from '~/app/services/document-worker.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import { addPaper } from '~/app/services/papers.server';
import type { CastMember } from '~/db/cast';
import type { Database } from '~/db/connection';
import { listDocuments } from '~/db/documents';
import { listPapers } from '~/db/papers';
import { insertTask } from '~/db/tasks';
import { answerOf, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';
import {
  answered,
  confirm,
  councilWithFamilies,
  filledForm,
  formWithFamily,
  UNSIGNED,
  value,
  workerOf,
} from '~/test/support/visit-steps';

type Handler = (args: ReturnType<typeof routeArgs> & { readonly params: Params }) => Promise<unknown>;
type RouteModule = { readonly loader?: Handler; readonly action?: Handler };
type Params = Readonly<Record<string, string>>;

const modules = import.meta.glob<RouteModule>('../../app/routes/*.{ts,tsx}');
const every = Object.entries(modules).map(([file, load]) => ({ id: file.replace(/^.*\/|\.tsx?$/g, ''), load }));
/** Every page that is about one form, one child, one document or one page of paper. */
const routes = every.filter(({ id }) => /^(agreements|children|records|documents|papers)\.\$/.test(id));
const LISTS = ['_index', 'agreements._index'];

const photograph = () =>
  sharp({ create: { width: 600, height: 800, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();

let db: Database;
let drafted: string;
let finished: string;
let params: Params;

beforeAll(async () => {
  db = await councilWithFamilies();
  const priya = await workerOf('priya');
  drafted = await filledForm(await workerOf('priya'));
  const given = await formWithFamily(await workerOf('priya'));
  finished = given.agreementId;
  value(await confirm(await answered(given.form, ['yes', 'yes']), UNSIGNED));
  value(await recordHandBack(priya, finished, { howSigned: 'alone', detail: null, ownWords: null }));
  value(await addPaper({ ...priya, visitChildId: null }, finished, await photograph()));
  await runDueJobs();
  const childId = given.form.child.id;
  const task = { kind: 'ask the child', childId, agreementId: finished, teamId: priya.teamId, who: 'Maya' } as const;
  const more = { assignedTo: priya.staffId, detail: '', dueOn: '2026-11-18', key: 'ask' };
  const { id: taskId } = await insertTask(db, { ...task, ...more }, '2026-11-18T15:00:00.000Z');
  const [document] = await listDocuments(db, finished);
  const [paper] = await listPapers(db, finished);
  params = { childId, taskId, documentId: document?.id ?? '', paperId: paper?.id ?? '', withdrawalId: 'none' };
  await db.updateTable('children').set({ is_restricted: 1 }).where('id', '=', childId).execute();
});

/** What a route answers to a member of staff, as a page and as a form, about a form of the restricted child. */
async function answers(by: CastMember, { id, load }: (typeof routes)[number], agreementId: string) {
  const { loader, action } = await load();
  const { token } = await signedIn((await workerOf(by)).staffId);
  const about: Params = { ...params, agreementId };
  const path = `/${id.replaceAll('.', '/').replace(/\$(\w+?)_?(?=\/|$)/g, (_all, name) => about[name] ?? 'none')}`;
  const ask = (handler: Handler, form?: Params) =>
    answerOf(handler({ ...routeArgs(requestWith(token, path, form)), params: about }));
  return [...(loader ? [await ask(loader)] : []), ...(action ? [await ask(action, { intent: 'keep' })] : [])];
}

const refusals = async () =>
  (await db.selectFrom('audit_events').select('id').where('type', '=', 'access_refused').execute()).length;

describe.each(routes)('of a restricted child, $id', (route) => {
  it.each(['priya', 'tom'] as const)('is not there for their own team (%s), who leave an event', async (member) => {
    for (const agreementId of [drafted, finished]) {
      const before = await refusals();
      const asked = await answers(member, route, agreementId);
      expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 404));
      expect(await refusals()).toBe(before + asked.length);
    }
  });
});

describe('of a restricted child', () => {
  it.each(['priya', 'tom'] as const)('nothing is on a list (%s)', async (member) => {
    for (const route of routesNamed(LISTS)) {
      const [page] = await answers(member, route, finished);
      const text = await page?.text();
      for (const hidden of ['Maya', finished, drafted]) expect(text).not.toContain(hidden);
    }
  });

  it.each([['records.$agreementId'], ['children.$childId.sharing'], ['agreements.$agreementId.copies']])(
    'a records officer opens %s, and is told so',
    async (id) => {
      for (const route of routesNamed([id])) {
        const [page] = await answers('margaret', route, finished);
        expect(page?.status).toBe(200);
        expect(await page?.text()).toContain('This child is restricted: show the record only to those who need it.');
      }
    },
  );

  it.each([['documents.$documentId'], ['papers.$paperId']])('a records officer opens %s', async (id) => {
    for (const route of routesNamed([id])) expect((await answers('margaret', route, finished))[0]?.status).toBe(200);
  });

  it('a records officer finds no form that nothing is sealed of', async () => {
    for (const route of routesNamed(['records.$agreementId', 'agreements.$agreementId.copies'])) {
      expect((await answers('margaret', route, drafted))[0]?.status).toBe(404);
    }
  });
});

function routesNamed(ids: readonly string[]) {
  const found = every.filter(({ id }) => ids.includes(id));
  expect(found).toHaveLength(ids.length);
  return found;
}
