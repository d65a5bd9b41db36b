import { execFileSync, type StdioOptions } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { composed } from '~/test/pdf/composed';
import { sampleContent } from '~/test/pdf/sample-content';
import { flatTextOf, imagesOf, objectsOf, pictureOf, structureOf, withFile } from '~/test/support/read-pdf';

const ADDRESS = 'https://share.example.gov.uk/verify';

let pdf: Uint8Array;

beforeAll(async () => {
  pdf = await composed({ ...sampleContent(), check: { address: ADDRESS } });
});

/** What a reader of QR codes finds on the last page, as it is drawn. */
function codesOn(file: Uint8Array, renderer: 'poppler' | 'mupdf', dpi: number): string {
  const pages = Number(/(\d+)\s*$/.exec(flatTextOf(file).match(/Page 1 of \d+|Strona 1 z \d+/)?.[0] ?? '')?.[1]);
  const { width, height, grey } = pictureOf(file, pages, renderer, dpi);
  const picture = Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
  const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
  return withFile(picture, (page) =>
    execFileSync('zbarimg', ['-q', '--raw', page], { encoding: 'utf8', stdio }),
  ).trim();
}

describe('the code beside the seal', () => {
  test('leads to the page where the file is checked, and holds nothing else', () => {
    for (const renderer of ['poppler', 'mupdf'] as const) expect(codesOn(pdf, renderer, 150)).toBe(ADDRESS);
  });

  test('is read with a long address too', async () => {
    const address = `https://consent-to-share.childrens-services.${'long-name-of-a-council.'.repeat(2)}gov.uk/verify`;
    expect(codesOn(await composed({ ...sampleContent(), check: { address } }), 'poppler', 150)).toBe(address);
  });

  test('is drawn, said as text, and told to whoever cannot see it', () => {
    expect(imagesOf(pdf)).toEqual([]);
    expect(flatTextOf(pdf)).toContain('share.example.gov.uk/verify');
    expect(objectsOf(pdf)).toContain(`"/Alt": "u:QR code for the web address ${ADDRESS}"`);
    const tree = structureOf(pdf);
    const places = ['Sealed by', 'To check that this file', 'Form'].map((words) => tree.lastIndexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('stands in the language of the document', async () => {
    const polish = await composed({ ...sampleContent(), language: 'pl', check: { address: ADDRESS } });
    expect(objectsOf(polish)).toContain(`"/Alt": "u:Kod QR z adresem strony ${ADDRESS}"`);
    expect(codesOn(polish, 'poppler', 150)).toBe(ADDRESS);
  });

  test('is not on a blank, nor where no address is given', async () => {
    const blank = await composed({ ...sampleContent(), audience: 'blank', check: { address: ADDRESS } });
    expect(flatTextOf(blank)).not.toContain('/verify');
    expect(flatTextOf(await composed(sampleContent()))).not.toContain('/verify');
  });
});
