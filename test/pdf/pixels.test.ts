import { describe, expect, test } from 'vitest';
import { composed, contentOf, paragraph } from '~/test/pdf/composed';
import { sampleContent, TRICKY } from '~/test/pdf/sample-content';
import { darkness, farthest } from '~/test/support/pictures';
import { pictureOf } from '~/test/support/read-pdf';

const DPI = 100;

async function differenceOf(
  pdf: Uint8Array,
  page: number,
): Promise<{ readonly difference: number; readonly ink: number }> {
  const [one, other] = [pictureOf(pdf, page, 'poppler', DPI), pictureOf(pdf, page, 'mupdf', DPI)];
  return { difference: farthest(one, other), ink: darkness(one).filter((dark) => dark > 0.02).length };
}

describe('two renderers that share no code', () => {
  test('show the same letters at the same places', async () => {
    const bold = { type: 'paragraph', text: [{ text: TRICKY, strong: true }] } as const;
    const pdf = await composed(contentOf(paragraph(TRICKY), bold, paragraph('g\u0303 m\u0302 ɛ\u0303\u0301 fi ffl')));
    const { difference, ink } = await differenceOf(pdf, 1);
    expect(ink).toBeGreaterThan(150);
    expect(difference).toBeLessThan(0.2);
  });

  test('show the same signatures', async () => {
    const { difference } = await differenceOf(await composed(sampleContent()), 3);
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
