import { describe, expect, test } from 'vitest';
import { composed, contentOf } from '~/test/pdf/composed';
import { rightToLeftContent } from '~/test/pdf/right-to-left-content';
import { SCRIPT_LINES } from '~/test/pdf/script-lines';
import { approve, approvedPicture, band, farthest, withoutEmptyLines } from '~/test/support/pictures';
import { pictureOf } from '~/test/support/read-pdf';

/*
 * The pictures in test/pdf/approved were looked at by a person. After a change that is meant to be seen, make them anew, look at
 * each of them, and commit them:
 *
 *     APPROVE_PIXELS=1 node_modules/.bin/vitest run test/pdf/approved.test.ts
 */
const isApproving = process.env.APPROVE_PIXELS === '1';
const DPI = 100;
/** Two renderers blur the edges of letters each in its own way; one renderer does it always in the same way. */
const MOST_BETWEEN_RENDERERS = 0.15;
const MOST_SINCE_APPROVED = 0.1;
const SMALL = 5;

async function compare(name: string, pdf: Uint8Array, from: number, to: number): Promise<void> {
  const [poppler, mupdf] = (['poppler', 'mupdf'] as const).map((renderer) =>
    band(pictureOf(pdf, 1, renderer, DPI), from, to),
  );
  if (!poppler || !mupdf) throw new Error('Not drawn');
  expect(farthest(poppler, mupdf)).toBeLessThan(MOST_BETWEEN_RENDERERS);
  const drawn = withoutEmptyLines(poppler);
  if (isApproving) await approve(name, drawn);
  const approved = await approvedPicture(name);
  if (!approved) throw new Error(`Nobody has approved ${name} yet`);
  expect(farthest(drawn, approved, SMALL)).toBeLessThan(MOST_SINCE_APPROVED);
}

describe('poppler and mupdf draw what was approved', () => {
  test.each(SCRIPT_LINES)('in $script, plain and bold', async ({ script, lang, text }) => {
    const paragraph = (strong: boolean) => ({ type: 'paragraph', text: [{ text, lang, strong }] }) as const;
    await compare(script, await composed(contentOf(paragraph(false), paragraph(true))), 0.145, 0.215);
  });

  test('of a page that is read from right to left', async () => {
    await compare('right-to-left', await composed(rightToLeftContent()), 0, 0.74);
  });
});
