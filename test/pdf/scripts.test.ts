import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { missingCharacters } from '~/app/pdf/compose.server';
import { TYPE } from '~/app/pdf/layout/measures.server';
import { lineRoom } from '~/app/pdf/layout/text-strips.server';
import { shapeParagraph } from '~/app/pdf/text/break-lines.server';
import { faceOf } from '~/app/pdf/text/faces.server';
import { FAMILIES } from '~/app/pdf/text/families.server';
import { warmUp } from '~/app/pdf/warm-up.server';
import type { Block } from '~/forms/copies/content';
import { composed, contentOf, paragraph } from '~/test/pdf/composed';
import { SCRIPT_LINES } from '~/test/pdf/script-lines';
import { faultsOf, flatTextOf, fontsOf, informationOf, textOf } from '~/test/support/read-pdf';

const ORDER_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const plainOf = (text: string) => text.replace(ORDER_CONTROLS, '').normalize('NFC');

/** Poppler puts the space after a comma before it where text goes from right to left. */
const squeezed = (text: string) => plainOf(text).replace(/\s*([,،])\s*/g, '$1');

/** The text of a PDF as pdf.js reads it, which shares no code with poppler. */
async function textByPdfjs(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false }).promise;
  let text = '';
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? ' ' : '');
  }
  await document.destroy();
  return text.replace(/\s+/g, ' ');
}

describe.each(SCRIPT_LINES)('$script', ({ lang, text }) => {
  // Poppler guesses a page's direction from all of its letters: it needs more of them than the page's own English words.
  const document = { ...contentOf(...Array<Block>(12).fill(paragraph(text, lang))), language: lang };

  test('comes out as it went in, by two readers', async () => {
    expect(missingCharacters(text)).toEqual([]);
    const pdf = await composed(document);
    expect(squeezed(flatTextOf(pdf))).toContain(squeezed(text));
    expect(plainOf(await textByPdfjs(pdf))).toContain(plainOf(text));
  });
});

describe('all scripts in one document', () => {
  const lines = SCRIPT_LINES.map(({ text, lang }) => paragraph(text, lang));

  test('give the same bytes each time, in a sound file that embeds a subset of each font', async () => {
    await warmUp();
    const [first, second] = [await composed(contentOf(...lines)), await composed(contentOf(...lines))];
    expect(Buffer.from(first).equals(second)).toBe(true);
    expect(faultsOf(first)).toBe('');
    const fonts = fontsOf(first);
    expect(fonts).toHaveLength(Object.keys(FAMILIES).length + 1);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Noto\S+\s.*\byes\s+yes\s+yes\b/);
    expect(first.length).toBeLessThan(80_000);
  });

  test('of 20,000 characters each go over pages and lose nothing', async () => {
    for (const { lang, text } of SCRIPT_LINES.filter(({ script }) =>
      ['urdu', 'bengali', 'thai', 'han'].includes(script),
    )) {
      const times = Math.ceil(20_000 / text.length);
      const pdf = await composed({ ...contentOf(paragraph(`${text} `.repeat(times), lang)), language: lang });
      const pages = Number(informationOf(pdf).get('Pages'));
      expect(pages).toBeGreaterThan(4);
      const letters = plainOf(textOf(pdf)).match(/\p{L}/gu)?.length ?? 0;
      expect(letters).toBeGreaterThan((plainOf(text).match(/\p{L}/gu)?.length ?? 0) * times);
    }
  }, 60_000);
});

describe('a line', () => {
  const style = { lang: 'en', strong: false } as const;
  const roomOf = (text: string) => lineRoom(shapeParagraph([{ text, style }], 'en'), TYPE.body);

  test('is as high as its type asks for, and higher where its letters are', () => {
    expect(roomOf('Łukasz (gjpqy) ÅÉŞ').height).toBe(TYPE.body.leading);
    const stacked = roomOf('a\u0302\u0301\u0303\u0304');
    expect(stacked.above).toBeGreaterThan(roomOf('a').above + 0.5);
    expect(roomOf('b\u0323\u0331\u032d').height).toBeGreaterThan(TYPE.body.leading + 1);
  });

  test.each(SCRIPT_LINES)('of $script has room for all of its ink', ({ text }) => {
    const shaped = shapeParagraph([{ text, style }], 'en');
    for (const type of Object.values(TYPE)) {
      const { above, height } = lineRoom(shaped, type);
      expect(above).toBeGreaterThanOrEqual((shaped.top * type.size) / 1000);
      expect(height - above).toBeGreaterThanOrEqual((shaped.bottom * type.size) / 1000 - 1e-9);
    }
  });
});

test('is read in its order, also where names of the other direction stand in it', async () => {
  const runs = [{ text: 'پتہ ' }, { text: 'Jo Ellwood, 12 Elm Street', lang: 'en-GB' }, { text: ' ہے' }];
  const pdf = await composed({ ...contentOf({ type: 'paragraph', text: runs }), language: 'ur' });
  expect(plainOf(await textByPdfjs(pdf))).toMatch(/پتہ\s*Jo Ellwood, 12 Elm Street\s*ہے/);
});

describe('what is not in the font of its neighbours', () => {
  test('is found in another one: marks, points and digits stay with the letters that they belong to', async () => {
    for (const text of ['王小明’s book (2)', '🙂, 12 and ☎ ✓', 'שָׁלוֹם עֲלֵיכֶם', 'مُحَمَّد', 'x̌ ɛ̃́', '㈱ ①']) {
      expect(missingCharacters(text)).toEqual([]);
      expect(plainOf(await textByPdfjs(await composed(contentOf(paragraph(text)))))).toContain(plainOf(text));
    }
  });
});

test('both weights of a family have the same characters, so that one of them tells what can be printed', () => {
  for (const family of ['sans', 'arabic', 'gurmukhi', 'emoji', 'han'] as const) {
    const [regular, bold] = [faceOf(family, false), faceOf(family, true)];
    for (let codePoint = 0x20; codePoint < 0x20000; codePoint += 1) {
      if (regular.has(codePoint) !== bold.has(codePoint)) throw new Error(`${family} ${codePoint.toString(16)}`);
    }
  }
});

test.each([
  ['all of Latin', /\p{Script=Latin}/u, 0x1eff],
  ['all of Greek', /\p{Script=Greek}/u, 0x1fff],
  ['all of Cyrillic', /\p{Script=Cyrillic}/u, 0xa69f],
  ['the Arabic of names', /\p{Script=Arabic}/u, 0x06ff],
  ['Hebrew', /\p{Script=Hebrew}/u, 0x05ff],
  ['Gurmukhi', /\p{Script=Gurmukhi}/u, 0x0a7f],
  ['Bengali', /\p{Script=Bengali}/u, 0x09ff],
  ['Gujarati', /\p{Script=Gujarati}/u, 0x0aff],
  ['Devanagari', /\p{Script=Devanagari}/u, 0x097f],
  ['Tamil', /\p{Script=Tamil}/u, 0x0bff],
  ['Ethiopic', /\p{Script=Ethiopic}/u, 0x2ddf],
  ['Thai', /\p{Script=Thai}/u, 0x0e7f],
  ['the Han of everyday', /\p{Unified_Ideograph}/u, 0x9fa5],
  ['all pictures', /\p{Emoji_Presentation}/u, 0x1faff],
])('%s can be printed', (_what, letters, last) => {
  const missing: string[] = [];
  for (let codePoint = 0x41; codePoint <= last; codePoint += 1) {
    const character = String.fromCodePoint(codePoint);
    if (letters.test(character)) missing.push(...missingCharacters(character));
  }
  expect(missing.filter((character) => !LATER.test(character))).toEqual([]);
});

/** Letters that Unicode got after the fonts were made, and compatibility forms that are written with others. */
const LATER = /[\u088f\u0897\u1c89\u1c8a\u2160-\u2188\u4db6-\u4dbf]/;
