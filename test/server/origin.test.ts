import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtRoutes } from '~/test/support/routes';
import { type RunningServer, startServer } from '~/test/support/server';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ prepare: 'empty' });
});

afterAll(async () => {
  await server.stop();
});

const strangers: { from: string; headers: Record<string, string> }[] = [
  { from: 'another site', headers: { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' } },
  { from: 'another site, without Origin', headers: { 'Sec-Fetch-Site': 'cross-site' } },
  { from: 'another site, in an old browser', headers: { Origin: 'https://evil.example' } },
  { from: 'a sandboxed frame', headers: { Origin: 'null' } },
  { from: 'nowhere', headers: {} },
];

function send(address: string, headers: Record<string, string>, method = 'POST'): Promise<Response> {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return fetch(server.url + address, { method, headers: { ...form, ...headers }, body: 'a=b', redirect: 'manual' });
}

describe.each(builtRoutes())('$id', ({ id, address }) => {
  const asked = [
    address,
    `${address}?_data=${encodeURIComponent(id)}`,
    `${address}?index`,
    `${address}?index&_data=${encodeURIComponent(id)}`,
  ];

  it.each(strangers)('takes nothing from $from', async ({ headers }) => {
    for (const path of asked) {
      const response = await send(path, headers);
      expect([path, response.status]).toEqual([path, 403]);
      expect(await response.text()).toContain('nothing was saved');
    }
  });
});

describe('our own pages', () => {
  it('are let through to Remix', async () => {
    const response = await send('/no-such-page', { Origin: server.url, 'Sec-Fetch-Site': 'same-origin' });
    expect(response.status).not.toBe(403);
  });

  it('may be asked for by the other name of this machine', async () => {
    const { port } = new URL(server.url);
    const response = await fetch(`http://localhost:${port}/no-such-page`, {
      method: 'POST',
      headers: { Origin: `http://localhost:${port}`, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'a=b',
    });
    expect(response.status).not.toBe(403);
  });

  it('send nothing but GET, HEAD and POST', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const response = await send('/', { Origin: server.url }, method);
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST']);
    }
  });
});
