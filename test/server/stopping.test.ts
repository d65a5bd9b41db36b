import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type RunningServer, startServer } from '~/test/support/server';

async function beginRequest({ url }: RunningServer): Promise<{ socket: Socket; answer: () => string }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  const received: string[] = [];
  socket.setEncoding('utf8').on('data', (text: string) => received.push(text));
  socket.on('error', () => undefined);
  socket.write(`POST / HTTP/1.1\r\nHost: ${new URL(url).host}\r\nOrigin: ${url}\r\nContent-Length: 3\r\n\r\n`);
  await wait(200);
  return { socket, answer: () => received.join('') };
}

it.each(['SIGTERM', 'SIGINT'] as const)(
  'on %s it finishes what was begun, takes nothing new and ends well',
  async (signal) => {
    const server = await startServer({ prepare: 'empty' });
    const { socket, answer } = await beginRequest(server);
    const ended = once(server.process, 'exit');
    server.process.kill(signal);
    await wait(200);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    socket.end('a=b');
    expect(await ended).toEqual([0, null]);
    expect(answer()).toMatch(/^HTTP\/1\.1 \d+ /);
    expect(server.log()).toContain('stopped');
    await server.stop();
  },
);

it('a request that never ends holds it up for ten seconds at most', async () => {
  const server = await startServer({ prepare: 'empty' });
  const { socket } = await beginRequest(server);
  const began = performance.now();
  const ended = once(server.process, 'exit');
  server.process.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(performance.now() - began).toBeLessThan(10_000);
  socket.destroy();
  await server.stop();
});
