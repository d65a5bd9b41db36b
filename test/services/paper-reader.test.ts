import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { LARGEST_PAPER, readPaper } from '~/app/services/paper-reader.server';
import type { Outcome } from '~/forms/outcome';

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#dde' } });

describe('a photograph', () => {
  it('is made anew as JPEG, upright, no larger than is needed to read it, and says nothing of where it was taken', async () => {
    const gps = {
      GPSLatitudeRef: 'N',
      GPSLatitude: '52/1 37/1 0/1',
      GPSLongitudeRef: 'W',
      GPSLongitude: '1/1 8/1 0/1',
    };
    const sent = await plain(3000, 4000)
      .withMetadata({ orientation: 6, exif: { IFD0: { Make: 'Telephone' }, IFD3: gps } })
      .jpeg()
      .toBuffer();
    expect(sent.includes('Telephone')).toBe(true);
    const [page] = value(await readPaper(sent));
    const facts = await sharp(page).metadata();
    expect(facts).toMatchObject({ format: 'jpeg', width: 2200, height: 1650 });
    expect(facts.exif).toBeUndefined();
    expect(Buffer.from(page ?? []).includes('Telephone')).toBe(false);
  });

  it('may be a PNG', async () => {
    expect(value(await readPaper(await plain(800, 600).png().toBuffer()))).toHaveLength(1);
  });

  it('of 25 megapixels is taken, and one of more is not', async () => {
    expect((await readPaper(await plain(5000, 5000).png().toBuffer())).type).toBe('done');
    expect(await readPaper(await plain(5001, 5000).png().toBuffer())).toEqual(refusedAs('too many pixels'));
  });

  it('that breaks off is refused', async () => {
    const whole = await plain(800, 600).png().toBuffer();
    expect(await readPaper(whole.subarray(0, whole.length - 200))).toEqual(refusedAs('cannot be read'));
  });
});

describe('a PDF', () => {
  it('gives a picture of each page', async () => {
    const pdf = await PDFDocument.create();
    for (const _page of [1, 2]) pdf.addPage([595, 842]).drawText('I agree', { x: 50, y: 700, size: 40 });
    const pages = value(await readPaper(await pdf.save()));
    expect(pages).toHaveLength(2);
    const { data } = await sharp(pages[0]).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect(data.some((grey) => grey < 60)).toBe(true);
  });

  it('of more than a dozen pages is refused', async () => {
    const pdf = await PDFDocument.create();
    for (let page = 0; page < 13; page++) pdf.addPage();
    expect(await readPaper(await pdf.save())).toEqual(refusedAs('too many pages'));
  });
});

describe('a hostile file', () => {
  it('that is no picture is refused by what it holds, whatever it is called', async () => {
    for (const text of ['<svg onload="x"/>', 'GIF89a', 'MZ', '']) {
      expect(await readPaper(Buffer.from(text))).toEqual(refusedAs('not a photograph or PDF'));
    }
  });

  it('that is too large is refused before it is read', async () => {
    const large = new Uint8Array(LARGEST_PAPER + 1).fill(0xff);
    expect(await readPaper(large)).toEqual(refusedAs('too large'));
  });

  it('that claims millions of pixels in a few bytes is refused before they are made', async () => {
    const began = performance.now();
    expect(await readPaper(pngThatClaims(60_000, 60_000))).toEqual(refusedAs('too many pixels'));
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('that unpacks to 400 MB ends its own process, and the next file is read', async () => {
    const hostile = pdfThatUnpacksTo(400);
    expect(await readPaper(hostile)).toEqual(refusedAs('cannot be read'));
    expect((await readPaper(await plain(100, 100).png().toBuffer())).type).toBe('done');
  });
});

function value<Value>(outcome: Outcome<Value>): Value {
  if (outcome.type === 'done') return outcome.value;
  throw new Error(outcome.type === 'refused' ? outcome.reasons.join(', ') : 'missing');
}

function refusedAs(reason: string) {
  return { type: 'refused', reasons: [reason] };
}

/** The head of a PNG of a size that nobody could hold, and hardly anything behind it. */
function pngThatClaims(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(100)))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** One page whose content is so many megabytes of zeros, packed. */
function pdfThatUnpacksTo(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20), { level: 9 });
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
  ];
  const head = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  const stream = `4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n${head}${stream}`),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n'),
  ]);
}
