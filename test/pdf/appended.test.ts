import { beforeAll, describe, expect, test } from 'vitest';
import { checkAppended } from '~/app/pdf/long-term/check-appended.server';
import { extendSealed } from '~/app/pdf/long-term/extend.server';
import { askWhatWasWithdrawn } from '~/app/pdf/long-term/withdrawn.server';
import { addTimeStamp, seal, stampImprint } from '~/app/pdf/seal.server';
import type { Signer } from '~/app/pdf/signer.server';
import { timeStampRequest, tokenIn } from '~/app/pdf/time-stamp/request.server';
import { opensslAuthority } from '~/test/pdf/authority';
import { composed, contentOf, demonstrationSigner, paragraph } from '~/test/pdf/composed';
import { sampleContent } from '~/test/pdf/sample-content';

const clocks = opensslAuthority();
const stamp = async (imprint: Buffer) => tokenIn(clocks.reply(timeStampRequest(imprint, null).der));
const mustBe = <Value>(outcome: { readonly type: string; readonly value?: Value }): Value => {
  if (outcome.value === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

let signer: Signer;
let sealed: Uint8Array;
let once: Uint8Array;
let twice: Uint8Array;

async function stamped(content = sampleContent()): Promise<Uint8Array> {
  const bytes = await seal(await composed(content), signer);
  return mustBe(addTimeStamp(bytes, mustBe(await stamp(stampImprint(bytes)))));
}

async function extended(bytes: Uint8Array): Promise<Uint8Array> {
  const withdrawn = askWhatWasWithdrawn([signer.certificateDer, ...clocks.trusted], async () => null);
  return mustBe(await extendSealed(bytes, { timeStamp: stamp, timeStampBytes: 4000, withdrawn }));
}

/** What somebody who has a time-stamp authority too can make of a document of ours: changed, and stamped over the whole. */
async function changedAndStamped(bytes: Uint8Array, change: (pdf: Opened) => unknown): Promise<Uint8Array> {
  const { PDF } = await import('@libpdf/core');
  const pdf = await PDF.load(Uint8Array.from(bytes));
  await change(pdf);
  const timestamp = async (imprint: Uint8Array) => new Uint8Array(mustBe(await stamp(Buffer.from(imprint))));
  return (await pdf.addTimestamp({ timestampAuthority: { timestamp }, estimatedSize: 4000 })).bytes;
}
type Opened = Awaited<ReturnType<typeof import('@libpdf/core')['PDF']['load']>>;

beforeAll(async () => {
  ({ signer } = await demonstrationSigner());
  sealed = await stamped();
  once = await extended(sealed);
  twice = await extended(once);
});

const check = async (bytes: Uint8Array) => checkAppended(bytes, sealed.length);
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const appended = (bytes: Uint8Array) => latin(bytes.subarray(sealed.length));
/** The long-term version with another text after the sealed part. */
const withAppended = (text: string) => Buffer.concat([sealed, Buffer.from(text, 'latin1')]);
const why = async (bytes: Uint8Array) => {
  const outcome = await check(bytes);
  return outcome.type === 'refused' ? outcome.reasons.join(' ') : outcome.type;
};

describe('what is appended to make a long-term version', () => {
  test('is that and nothing else, and says who stamped it, once or again', async () => {
    const by = expect.objectContaining({ authority: expect.stringContaining('CN=Clock') });
    expect(await check(once)).toEqual({ type: 'done', value: [by] });
    expect(await check(twice)).toEqual({ type: 'done', value: [by, by] });
  });

  test('is refused where it is another document’s', async () => {
    const other = await stamped(contentOf(paragraph('Another document')));
    const its = (await extended(other)).subarray(other.length);
    expect(await why(Buffer.concat([sealed, its]))).toMatch(/^What was added after sealing /);
  });

  test.each<readonly [string, (pdf: Opened) => unknown]>([
    ['a page', (pdf) => pdf.addPage()],
    ['words on a page', (pdf) => pdf.getPage(0)?.drawText('She said yes', { x: 50, y: 50 })],
    ['an attachment', (pdf) => pdf.addAttachment('words.txt', Buffer.from('She said yes'))],
    ['another title', (pdf) => pdf.setTitle('Another title')],
  ])('is refused where somebody adds %s and has the whole time-stamped', async (_what, change) => {
    for (const bytes of [sealed, once]) {
      expect(await why(await changedAndStamped(bytes, change))).toMatch(/^What was added after sealing /);
    }
  });

  test('is refused without the time-stamp over it, cut anywhere, or with one byte after it', async () => {
    const text = appended(once);
    const afterData = text.indexOf('%%EOF\n') + '%%EOF\n'.length;
    expect(await why(withAppended(text.slice(0, afterData)))).toContain('no time-stamp over it');
    for (const end of [1, 500, afterData - 1, afterData + 300, text.length - 1]) {
      expect((await check(withAppended(text.slice(0, end)))).type).toBe('refused');
    }
    for (const more of ['\n', ' ', text, '999 0 obj\nnull\nendobj\n']) {
      expect((await check(withAppended(text + more))).type).toBe('refused');
    }
    expect((await check(sealed)).type).toBe('refused');
  });

  test.each([
    ['a comment', '/Type /DSS', '/Type %a\n/DSS'],
    ['an entry twice', '/Type /DSS', '/Type /DSS\n/Type /DSS'],
    ['an action when it is opened', '/DSS 1', '/OpenAction /X\n/DSS 1'],
    ['an appearance of the field', '/Rect [0 0 0 0]', '/Rect [0 0 0 0]\n/AP 1 0 R'],
    ['a field with room to show something', '/Rect [0 0 0 0]', '/Rect [0 0 9 9]'],
    ['other pages', '/Pages ', '/Pages 1'],
    ['another language', '/Lang <656E', '/Lang <666E'],
    ['more in the dictionary of its data', '/Type /DSS', '/Type /DSS\n/JS (x)'],
    ['a longer stream', '/Length 24', '/Length 23'],
    ['an older table', '/Prev ', '/Prev 1'],
    ['another root', '/Root 1', '/Root 2'],
    ['a packed table', '/Type /XRef', '/Type /XRef\n/Filter /FlateDecode'],
  ])('is refused with %s in it', async (_what, was, is) => {
    const text = appended(once);
    expect(text).toContain(was);
    expect((await check(withAppended(text.replace(was, is)))).type).toBe('refused');
  });

  test('is refused whichever byte of it is changed, but in the highest certificate, for which only its issuer can vouch', async () => {
    const [root = new Uint8Array()] = clocks.trusted;
    const digits = Buffer.from(root).toString('hex').toUpperCase();
    const from = latin(once).lastIndexOf(digits);
    expect(from).toBeGreaterThan(sealed.length);
    const found: number[] = [];
    // Every 101st byte: some of each kind of object, of its table and of the digits.
    for (let at = sealed.length; at < once.length; at += 101) {
      const changed = Buffer.from(once);
      changed[at] = (changed[at] ?? 0) ^ (1 + (at % 255));
      if ((await check(changed)).type === 'done') found.push(at);
    }
    expect(found.filter((at) => at < from || at >= from + digits.length)).toEqual([]);
  });

  test('costs nothing where a stream of 4 kB unpacks to 4 MB', async () => {
    const { deflateSync } = await import('node:zlib');
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    const at = `900 0 obj\n<<\n/Length ${bomb.length}/Filter /FlateDecode\n>>\nstream\n`;
    const before = process.memoryUsage().rss;
    expect(
      (await check(withAppended(`${at}${bomb.toString('latin1')}\nendstream\nendobj\n${appended(once)}`))).type,
    ).toBe('refused');
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });
});
