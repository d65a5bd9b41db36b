import { describe, expect, test } from 'vitest';
import { shapeParagraph } from '~/app/pdf/text/break-lines.server';
import { cleanText, isPlain } from '~/app/pdf/text/clean-text.server';
import { faceOf } from '~/app/pdf/text/faces.server';
import { findBreaks } from '~/app/pdf/text/find-breaks.server';
import { composed, contentOf, paragraph } from '~/test/pdf/composed';
import { TRICKY } from '~/test/pdf/sample-content';
import { faultsOf, flatTextOf, informationOf, textOf, unpacked } from '~/test/support/read-pdf';

const LONG = 'Ștefan said that he would rather not, and then that he might. ';

describe('text that goes in', () => {
  test('comes out whole, whatever the letters', async () => {
    expect(flatTextOf(await composed(contentOf(paragraph(TRICKY))))).toContain(TRICKY);
    const straight = "Łukasz Nguyễn Ștefan Ó Súilleabháin O'Brien Київ Αθήνα";
    expect(flatTextOf(await composed(contentOf(paragraph(straight))))).toContain(straight);
  });

  test('comes out whole when it is decomposed, in bold, in ligatures and in marks without a composed letter', async () => {
    const text = 'e\u0301 office affluent fjord g\u0303 m\u0302 ɛ\u0303\u0301';
    const bold = { type: 'paragraph', text: [{ text, strong: true }] } as const;
    const out = flatTextOf(await composed(contentOf(paragraph(text), bold)));
    expect(out.normalize('NFC').split(text.normalize('NFC'))).toHaveLength(3);
  });

  test('of 20,000 characters goes over pages and loses nothing', async () => {
    const text = LONG.repeat(Math.ceil(20_000 / LONG.length))
      .slice(0, 20_000)
      .trim();
    const pdf = await composed(contentOf(paragraph(text)));
    const body = textOf(pdf).replace(/Example City Council\s+·.*\s*Page \d+ of \d+/g, ' ');
    expect(body.replace(/\s+/g, ' ')).toContain(text);
    expect(Number(informationOf(pdf).get('Pages'))).toBeGreaterThan(5);
    expect(faultsOf(pdf)).toBe('');
  });

  test('of 20,000 characters in a table cell, and as one word, goes over pages too', async () => {
    const word = 'w'.repeat(20_000);
    const rows = [
      { cells: [[{ text: 'Notes' }], [{ text: LONG.repeat(320) }]] },
      { cells: [[{ text: 'Word' }], [{ text: word }]] },
    ];
    const header = [[{ text: 'What' }], [{ text: 'Said' }]];
    const pdf = await composed(
      contentOf({ type: 'table', caption: [{ text: 'Long' }], header, rows, rowHeaders: true }),
    );
    expect(Number(informationOf(pdf).get('Pages'))).toBeGreaterThan(10);
    const flat = textOf(pdf);
    expect(flat.match(/rather not, and/g)?.length ?? 0).toBeGreaterThan(0);
    expect(flat.match(/w/g)?.length ?? 0).toBeGreaterThanOrEqual(20_000);
    // The header row stands again on each page, as decoration.
    expect(flat.split('\f').filter((page) => page.includes('Said')).length).toBeGreaterThan(10);
  });

  test('keeps a space at the end of each wrapped line, or words would join when read aloud', async () => {
    const pdf = await composed(contentOf(paragraph(LONG.repeat(4))));
    const raw = textOf(pdf);
    expect(raw).not.toMatch(/[a-z]rather|notand/);
    expect(unpacked(pdf)).toContain('TJ');
  });

  test('makes a paragraph of each paragraph, and a line of each line', async () => {
    const text = textOf(await composed(contentOf(paragraph('First line\nsecond line\n\nNew paragraph'))));
    expect(text).toContain('First line\nsecond line\n');
  });
});

describe('cleaning', () => {
  test('takes out order controls, odd line ends, soft hyphens, and half characters', () => {
    expect(cleanText('a\u202eb\u2066c\u2069\u200f')).toBe('abc');
    expect(cleanText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
    expect(cleanText('co\u00adop \ud83d \ufffc\u0000')).toBe('coop \ufffd ');
  });

  test('takes for plain only what is printed as it stands, in the font of Latin letters', () => {
    const plain = Array.from({ length: 0x3000 }, (_, code) => code).filter((code) =>
      isPlain(String.fromCharCode(code)),
    );
    expect(plain.length).toBeGreaterThan(190);
    for (const code of plain) {
      const letter = String.fromCharCode(code);
      expect([code, letter.normalize('NFC')]).toEqual([code, letter]);
      if (letter !== '\n')
        expect([code, faceOf('sans', false).has(code), faceOf('sans', true).has(code)]).toEqual([code, true, true]);
    }
  });

  test('caps stacked marks at four', () => {
    const stacked = `a${'\u0335'.repeat(40)}b`;
    expect([...cleanText(stacked)]).toHaveLength(6);
    const joined = `a${'\u0335\u200d'.repeat(40)}b`;
    expect([...cleanText(joined)].filter((mark) => mark === '\u0335')).toHaveLength(4);
  });
});

describe('shaping', () => {
  const shaped = (...texts: readonly string[]) =>
    shapeParagraph(
      texts.map((text, index) => ({ text, style: { lang: 'en', strong: index % 2 === 1 } })),
      'en',
    ).words.flatMap(({ start, face, shaped: { shapes } }) =>
      shapes.map((shape) => ({ ...shape, face, start: start + shape.start })),
    );

  test('loses nothing between words: spaces, line ends, marks and unseen letters that stand after a space', () => {
    for (const text of ['', ' ', '  a  b ', 'a \u0301b c', 'a \u200d', 'a\nb \n c', ' \u0301', 'Jo’s '.repeat(99)]) {
      const letters = shaped(text).map((shape) => shape.text);
      expect(letters.join('')).toBe(text.replaceAll('\n', ' '));
    }
  });

  test('keeps a mark with the space or the letter that it stands on', () => {
    expect(shaped('x \u0301y').map((shape) => shape.text)).toEqual(['x', ' \u0301', 'y']);
    expect(shaped('xm\u0302y').map((shape) => shape.text)).toEqual(['x', 'm\u0302', 'y']);
  });

  test('gives a word that comes back the same shape in its new place', () => {
    const [first, again] = [shaped('AVATAR To'), shaped('Hey AVATAR To')];
    const moved = first.map((shape) => ({ ...shape, start: shape.start + 4 }));
    expect(again.slice(4)).toEqual(moved);
  });

  test('goes on across a change of style inside a word, each part in its own face', () => {
    const shapes = shaped('un', 'know', 'ing');
    expect(shapes.map((shape) => shape.text).join('')).toBe('unknowing');
    expect(shapes.map((shape) => shape.start)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(shapes.slice(2, 6).map((shape) => shape.face.name))).toEqual(new Set(['NotoSans-Bold']));
  });
});

describe('lines', () => {
  const placesIn = (text: string) => [...findBreaks(text).keys()].filter((place) => findBreaks(text)[place] !== 0);

  test('end as Unicode says, but never inside an e-mail address or a telephone number', () => {
    const breaks = (text: string) => placesIn(text).map((place) => text.slice(0, place));
    expect(breaks('a change-my-mind@council.example.org b')).toEqual([
      'a ',
      'a change-my-mind@council.example.org ',
      'a change-my-mind@council.example.org b',
    ]);
    expect(breaks('Call 020 7946 0123 or 01632 960103.')).not.toContain('Call 020 ');
    expect(breaks('Call 01632 960103.')).toEqual(['Call ', 'Call 01632 960103.']);
    expect(breaks('well-made')).toEqual(['well-', 'well-made']);
    expect(breaks('فون ٠٢٠ ٧٩٤٦ ٠١٢٣ ہے')).not.toContain('فون ٠٢٠ ');
  });

  test('end between words of Thai, which has no spaces, and between signs of Han', () => {
    const parts = (text: string) => {
      const places = [0, ...placesIn(text)];
      return places.slice(1).map((place, index) => text.slice(places[index], place));
    };
    expect(parts('ผู้ปกครองยินยอม')).toEqual(['ผู้', 'ปกครอง', 'ยินยอม']);
    expect(parts('王小明，李娜')).toEqual(['王', '小', '明，', '李', '娜']);
  });
});
