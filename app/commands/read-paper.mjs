// Reads one photograph or PDF of a paper form from standard input and writes its pages to standard output as JPEG, each behind
// its length in four bytes. It runs in a process of its own, without the database and without keys: what it reads is a stranger's.
// First it writes one byte: it is ready. It ends with one of EXITS.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const EXITS = { unreadable: 3, 'too many pixels': 4, 'too many pages': 5, locked: 6 };
const MOST_PIXELS = 25_000_000;
const MOST_PAGES = 12;
/** Enough to read small handwriting on A4. */
const LONG_SIDE = 2_200;
const QUALITY = 82;

const isPdf = process.argv[2] === 'pdf';
const pages = isPdf ? await pdfReader() : await imageReader();
process.stdout.write(Buffer.of(1));
try {
  for await (const jpeg of pages(await everythingFrom(process.stdin))) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(jpeg.length);
    process.stdout.write(length);
    process.stdout.write(jpeg);
  }
} catch (error) {
  process.exitCode = exitFor(error);
}

/** Pixels are counted before any is decoded; whatever the picture says of its place, its camera and its time is left out. */
async function imageReader() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return async function* (bytes) {
    yield await sharp(bytes, { limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn: 'error' })
      .rotate()
      .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: QUALITY })
      .toBuffer();
  };
}

async function pdfReader() {
  const [{ getDocument }, { createCanvas }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('@napi-rs/canvas'),
  ]);
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const inPackage = (name) => `${pathToFileURL(path.join(folder, name)).href}/`.replace('file://', '');
  return async function* (bytes) {
    const document = await getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      maxImageSize: MOST_PIXELS,
      standardFontDataUrl: inPackage('standard_fonts'),
      cMapUrl: inPackage('cmaps'),
      wasmUrl: inPackage('wasm'),
      verbosity: 0,
    }).promise;
    if (document.numPages > MOST_PAGES) throw new Error('too many pages');
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: LONG_SIDE / Math.max(width, height) });
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      await page.render({ canvas, viewport, background: '#ffffff' }).promise;
      yield await canvas.encode('jpeg', QUALITY);
      page.cleanup();
    }
  };
}

async function everythingFrom(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

function exitFor(error) {
  const { name = '', message = '' } = error ?? {};
  if (name === 'PasswordException') return EXITS.locked;
  if (/pixel limit/i.test(message)) return EXITS['too many pixels'];
  return EXITS[message] ?? EXITS.unreadable;
}
