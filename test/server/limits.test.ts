import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '~/test/support/server';

const kilobyte = 1024;
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ prepare: 'empty' });
});

afterAll(async () => {
  await server.stop();
});

function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const own = { Origin: server.url, 'Content-Type': 'application/x-www-form-urlencoded' };
  return fetch(server.url + path, {
    method: 'POST',
    headers: { ...own, ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
}

function inPieces(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close();
      controller.enqueue(new Uint8Array(Math.min(left, 16 * kilobyte)).fill(97));
      left -= 16 * kilobyte;
    },
  });
}

describe('what is too large', () => {
  it.each([
    ['3 MB that says so', () => 'a'.repeat(3 * kilobyte * kilobyte)],
    ['3 MB that comes in pieces and does not say so', () => inPieces(3 * kilobyte * kilobyte)],
    ['a little more than 256 kB', () => 'a'.repeat(257 * kilobyte)],
  ])('%s gets a page in plain words', async (_what, body) => {
    const response = await post('/', body());
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('Nothing was saved from it.');
    expect(response.headers.get('Content-Type')).toContain('text/html');
  });

  it('a signature may be larger, up to 1 MB', async () => {
    expect((await post('/signing/signature', 'a'.repeat(900 * kilobyte))).status).not.toBe(413);
    expect((await post('/signing/signature', 'a'.repeat(1100 * kilobyte))).status).toBe(413);
  });

  it('200 kB is not', async () => {
    expect((await post('/', 'a'.repeat(200 * kilobyte))).status).not.toBe(413);
  });
});

it('what is compressed is not unpacked', async () => {
  const response = await post('/', new Uint8Array(gzipSync('a'.repeat(3 * kilobyte * kilobyte))), {
    'Content-Encoding': 'gzip',
  });
  expect(response.status).toBe(415);
});

it('what breaks off reaches no action, and the server goes on', async () => {
  const { port } = new URL(server.url);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(
        `POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${server.url}\r\nContent-Length: 1000\r\n\r\na=b`,
      );
      setTimeout(() => socket.destroy(), 50);
    }).on('close', () => resolve());
  });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(server.log()).not.toContain('"level":"error"');
});

describe('a file that is checked', () => {
  const megabyte = kilobyte * kilobyte;
  const form = (bytes: number) => {
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(bytes).fill(97)]), 'copy.pdf');
    return body;
  };
  const check = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/verify`, {
      method: 'POST',
      headers: { Origin: server.url, ...headers },
      body,
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    });

  it.each([
    [19, 422, 'This is not a PDF'],
    [25, 413, 'This file is larger than 20 MB'],
  ])('of %i MB is answered with %i, in a sentence', async (megabytes, status, words) => {
    const response = await check(form(megabytes * megabyte));
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
  });

  it('takes no room in the server, however many come at once', async () => {
    const rss = () =>
      Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))?.[1]) / kilobyte;
    await Promise.all(Array.from({ length: 3 }, () => check(form(19 * megabyte))));
    const before = rss();
    const answers = await Promise.all(Array.from({ length: 8 }, () => check(form(19 * megabyte))));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 422));
    expect(rss() - before).toBeLessThan(90);
  });

  it('that has no end, is no form or breaks off leaves the server well', async () => {
    const type = { 'Content-Type': 'multipart/form-data; boundary=b' };
    expect((await check(inPieces(30 * megabyte), type)).status).toBe(413);
    expect((await check(inPieces(megabyte), type)).status).toBe(400);
    // Answered without a look at it: what comes after the answer is let go.
    expect((await check(inPieces(19 * megabyte), { 'Content-Type': 'text/plain' })).status).toBe(400);
    expect((await check(inPieces(19 * megabyte))).status).toBe(400);
    const { port } = new URL(server.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `POST /verify HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${server.url}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\n`,
        );
        setTimeout(() => socket.destroy(), 50);
      }).on('close', () => resolve());
    });
    expect((await fetch(`${server.url}/verify`)).status).toBe(200);
    expect(server.log()).not.toContain('"level":"error"');
  });
});
