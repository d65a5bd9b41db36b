import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtRoutes } from '~/test/support/routes';
import { type RunningServer, startServer } from '~/test/support/server';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ prepare: 'empty' });
});

afterAll(async () => {
  await server.stop();
});

const traces = /\bat .+:\d+:\d+|node_modules|build\/server|\.tsx?:|SQLITE|\w+Error:/;

async function readableAnswer(path: string, init: RequestInit = {}): Promise<void> {
  const headers = { Origin: server.url, ...Object.fromEntries(new Headers(init.headers)) };
  const response = await fetch(server.url + path, { redirect: 'manual', ...init, headers });
  expect([path, (await response.text()).match(traces)?.[0]]).toEqual([path, undefined]);
  expect([path, response.status]).not.toEqual([path, 500]);
}

const broken = [
  { type: 'multipart/form-data', body: 'no boundary' },
  { type: 'multipart/form-data; boundary=x', body: '--x\r\nbroken' },
  { type: 'application/json', body: '{"a":' },
  { type: 'application/x-www-form-urlencoded', body: '%E0%A4&__proto__=1&constructor[prototype]=2&a=%00' },
  { type: 'text/plain', body: '' },
] as const;

it.each(builtRoutes())('$id answers nonsense with words, never with a stack', async ({ id, address }) => {
  const data = `?_data=${encodeURIComponent(id)}`;
  for (const query of ['', data, '?index', '?_data=routes%2Fnone', '?_data=__proto__', '?__proto__=1']) {
    await readableAnswer(address + query);
    // What a body is read by does not hang on the question mark: the page and its data are sent each of them, the others one.
    for (const { type, body } of query === '' || query === data ? broken : broken.slice(3, 4)) {
      await readableAnswer(address + query, { method: 'POST', headers: { 'Content-Type': type }, body });
    }
  }
});

it.each([
  '/%',
  '/%E0%A4%A',
  '//evil.example/',
  '/..%2f..%2fetc%2fpasswd',
  '/__manifest?p=/x',
  '/\u0000',
  `/${'a'.repeat(8000)}`,
])('the address %s gets a page', async (path) => {
  await readableAnswer(path);
});

it('an address without a page of its own is answered with one', async () => {
  const response = await fetch(`${server.url}/nothing-here`);
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('<h1')]);
});
