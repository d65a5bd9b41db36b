import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readMultipartFile } from '~/app/http/multipart-file.server';

async function* pieces(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text, 'latin1');
}

async function read(body: AsyncIterable<Uint8Array>, contentType: string) {
  const parts: Buffer[] = [];
  const outcome = await readMultipartFile(body, contentType, 'file', (bytes) => parts.push(Buffer.from(bytes)));
  return { outcome, file: Buffer.concat(parts) };
}

describe('a file in a form', () => {
  const boundary = '----WebKitFormBoundaryabc';
  const type = `multipart/form-data; boundary=${boundary}`;
  const head = (name: string, fileName: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: application/pdf\r\n\r\n`;
  const bodyOf = (file: Buffer, name = 'file', fileName = 'a.pdf') =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="other"\r\n\r\ntext\r\n`),
      Buffer.from(head(name, fileName)),
      file,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
  const cut = (body: Buffer, size: number) =>
    pieces(
      ...Array.from({ length: Math.ceil(body.length / size) }, (_, at) =>
        body.toString('latin1', at * size, (at + 1) * size),
      ),
    );

  it.each([1, 2, 7, 61, 4096, 100_000])('comes out as it went in, in pieces of %i bytes', async (size) => {
    const file = Buffer.concat([
      randomBytes(size < 7 ? 300 : 9000),
      Buffer.from(`\r\n--${boundary.slice(0, -1)}\r\n--`),
    ]);
    expect(await read(cut(bodyOf(file), size), type)).toEqual({ outcome: 'read', file });
  });

  it.each(['a; b.pdf', 'a=b.pdf', 'Łukasz.pdf', 'C:\\papers\\copy.pdf'])('may be called %s', async (name) => {
    const body = bodyOf(Buffer.from('x'), 'file', Buffer.from(name).toString('latin1'));
    expect((await read(cut(body, 50), type)).outcome).toBe('read');
  });

  it('may be empty, and is none where nothing was chosen or it has another name', async () => {
    expect(await read(cut(bodyOf(Buffer.alloc(0)), 50), type)).toEqual({ outcome: 'read', file: Buffer.alloc(0) });
    expect((await read(cut(bodyOf(Buffer.alloc(0), 'file', ''), 50), type)).outcome).toBe('no file');
    expect((await read(cut(bodyOf(Buffer.from('x'), 'other'), 50), type)).outcome).toBe('no file');
  });

  it('is no form where it breaks off, where its lines have no end, or where it says that it is something else', async () => {
    const body = bodyOf(Buffer.from('x'));
    expect((await read(cut(body.subarray(0, body.length - 6), 50), type)).outcome).toBe('not a form');
    expect((await read(pieces(`--${boundary}\r\nX: `, 'a'.repeat(9000), 'b'), type)).outcome).toBe('not a form');
    expect((await read(pieces('file=x'), 'application/x-www-form-urlencoded')).outcome).toBe('not a form');
    expect((await read(pieces(''), type)).outcome).toBe('not a form');
  });
});
