import { describe, expect, test } from 'vitest';
import { composed, contentOf, paragraph } from '~/test/pdf/composed';
import { sampleContent, TRICKY } from '~/test/pdf/sample-content';
import { type Picture, pictureOf } from '~/test/support/read-pdf';

const DPI = 100;
const CELL = 10;

/** How dark each square of ten by ten dots is, from 0 to 1: fine enough to miss a letter, coarse enough for two renderers. */
function darkness(picture: Picture): readonly number[] {
  const across = Math.floor(picture.width / CELL);
  const down = Math.floor(picture.height / CELL);
  const cells = new Array<number>(across * down).fill(0);
  for (let y = 0; y < down * CELL; y += 1) {
    for (let x = 0; x < across * CELL; x += 1) {
      const cell = Math.floor(y / CELL) * across + Math.floor(x / CELL);
      cells[cell] = (cells[cell] ?? 0) + (255 - (picture.grey[y * picture.width + x] ?? 255)) / (255 * CELL * CELL);
    }
  }
  return cells;
}

async function farthest(pdf: Uint8Array, page: number): Promise<{ readonly difference: number; readonly ink: number }> {
  const [one, other] = [darkness(pictureOf(pdf, page, 'poppler', DPI)), darkness(pictureOf(pdf, page, 'mupdf', DPI))];
  const difference = one.reduce((most, dark, index) => Math.max(most, Math.abs(dark - (other[index] ?? 0))), 0);
  return { difference, ink: one.filter((dark) => dark > 0.02).length };
}

describe('two renderers that share no code', () => {
  test('show the same letters at the same places', async () => {
    const bold = { type: 'paragraph', text: [{ text: TRICKY, strong: true }] } as const;
    const pdf = await composed(contentOf(paragraph(TRICKY), bold, paragraph('g\u0303 m\u0302 ɛ\u0303\u0301 fi ffl')));
    const { difference, ink } = await farthest(pdf, 1);
    expect(ink).toBeGreaterThan(150);
    expect(difference).toBeLessThan(0.2);
  });

  test('show the same signatures', async () => {
    const { difference } = await farthest(await composed(sampleContent()), 3);
    expect(difference).toBeLessThan(0.2);
  });
});

test('each letter of a tricky name leaves ink', async () => {
  for (const letter of new Set(TRICKY.replace(/[\s’]/g, ''))) {
    const empty = darkness(pictureOf(await composed(contentOf(paragraph('.'))), 1, 'mupdf', 50));
    const inked = darkness(pictureOf(await composed(contentOf(paragraph(letter))), 1, 'mupdf', 50));
    const more = inked.reduce((sum, dark, index) => sum + dark - (empty[index] ?? 0), 0);
    expect(more, letter).toBeGreaterThan(0.02);
  }
});
