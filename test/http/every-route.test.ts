import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { endSigningSession } from '~/app/services/session-lock.server';
import { freshCouncil } from '~/test/support/fresh-database';
import { answerOf, handedOver, requestWith, routeArgs, signedIn, tokenIn } from '~/test/support/session-steps';

type Handler = (args: ReturnType<typeof routeArgs>) => Promise<unknown>;
type RouteModule = { readonly loader?: Handler; readonly action?: Handler };

/** Open to everyone, or with an answer of their own for every session: they have tests of their own. */
const OPEN = [
  'accessibility',
  'copy.$secret',
  'exit',
  'first-sign-in',
  'lock',
  'session',
  'sign-in',
  'sign-out',
  'privacy',
  'verify',
];

const modules = import.meta.glob<RouteModule>('../../app/routes/*.{ts,tsx}');
const routes = Object.entries(modules).map(([file, load]) => {
  const id = file.replace(/^.*\/|\.tsx?$/g, '');
  return { id, load, isFamily: /^family(\.|_|$)/.test(id) };
});
const guarded = routes.filter(({ id }) => !OPEN.includes(id) && id !== '$');

let open: string;
let locked: string;
let worker: string;

beforeAll(async () => {
  await freshCouncil();
  const { priya } = await ensureDemonstrationStaff();
  const parked = await signedIn(priya);
  worker = parked.token;
  open = (await handedOver(parked.session.id, randomUUID())).token;
  const other = await handedOver((await signedIn(priya)).session.id, randomUUID());
  locked = tokenIn((await endSigningSession(other.session.id)).cookie);
});

/** What a route answers to a token, by each way in: a page, its data, and a form. */
async function answers({ id, load }: (typeof routes)[number], token: string | null): Promise<readonly string[]> {
  const { loader, action } = await load();
  const path = `/${id.replaceAll('.', '/').replaceAll('$', '').replaceAll('_', '')}`;
  const ask = async (handler: Handler, request: Request) => {
    const params = Object.fromEntries(
      [...id.matchAll(/\$(\w+?)_?(?=\.|$)/g)].map(([, name = '']) => [name, randomUUID()]),
    );
    const answer = await answerOf(handler({ ...routeArgs(request), params }));
    return `${answer.status} ${(answer.headers.get('Location') ?? '').replace(/\?.*/, '')}`;
  };
  return [
    ...(loader ? [await ask(loader, requestWith(token, path))] : []),
    ...(loader ? [await ask(loader, requestWith(token, `${path}?_data=routes%2F${id}`))] : []),
    ...(action ? [await ask(action, requestWith(token, path, { intent: 'keep' }))] : []),
  ];
}

test('there are routes to ask', () => {
  expect(guarded.length).toBeGreaterThan(1);
});

describe.each(guarded)('$id', (route) => {
  test('sends everyone without a session to sign in', async () => {
    for (const answer of await answers(route, null)) expect(answer).toBe('303 /sign-in');
  });

  test('without signing rights is the lock page', async () => {
    for (const answer of await answers(route, locked)) expect(answer).toBe('303 /lock');
  });
});

describe.each(guarded.filter(({ isFamily }) => !isFamily))('$id', (route) => {
  test('is the family’s page while a family holds the tablet', async () => {
    for (const token of [open, worker]) {
      for (const answer of await answers(route, token)) expect(answer).toBe('303 /family');
    }
  });
});
