import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, DocumentContent } from '~/forms/copies/content';
import { plain } from '~/forms/copies/content';
import { finderOf } from '~/forms/copies/protected-strings';
import { allWords, plainWithout, withoutProtected } from '~/forms/copies/without-protected';

const find = finderOf(['Oakbank School', 'ZZ9 9ZZ']);
const content = (blocks: readonly Block[]): DocumentContent => ({
  title: 'A copy',
  language: 'en-GB',
  reference: 'ABCD',
  audience: 'family:p',
  council: 'Example City Council',
  madeAt: '2026-11-18T09:00:00.000Z',
  blocks,
});
const left = (blocks: readonly Block[]) => withoutProtected(content(blocks), find)?.blocks;
const heading = (level: 1 | 2 | 3, text: string): Block => ({ type: 'heading', level, text: plain(text) });
const paragraph = (text: string): Block => ({ type: 'paragraph', text: plain(text) });
const list = (...items: readonly string[]): Block => ({
  type: 'list',
  ordered: false,
  items: items.map((item) => plain(item)),
});

describe('a document for somebody from whom something is kept', () => {
  it('loses the sentence, and keeps the others as they were', () => {
    expect(plainWithout('You can stop. She is at Oakbank School. Ring us.', find)).toBe('You can stop. Ring us.');
    expect(plainWithout('Only at oakbank-school', find)).toBe('');
    expect(plainWithout('Nothing here.', find)).toBe('Nothing here.');
  });

  it('loses both sentences that words span, also where runs part them', () => {
    expect(plainWithout('One. She goes to Oakbank. School is near. Two.', find)).toBe('One. Two.');
    const text = [{ text: 'One. At Oak' }, { text: 'bank', strong: true }, { text: ' School. Two.' }];
    expect(left([{ type: 'paragraph', text }])).toEqual([
      { type: 'paragraph', text: [{ text: 'One. ' }, { text: 'Two.' }] },
    ]);
  });

  it('loses items, rows, a section whose heading names it, and headings over nothing', () => {
    expect(left([list('Oakbank School', 'The clinic')])).toEqual([list('The clinic')]);
    expect(left([heading(2, 'Why'), paragraph('Oakbank School.'), heading(2, 'Next'), paragraph('This.')])).toEqual([
      heading(2, 'Next'),
      paragraph('This.'),
    ]);
    expect(
      left([heading(2, 'Oakbank School'), paragraph('It teaches.'), heading(3, 'More'), heading(2, 'Next')]),
    ).toEqual([heading(2, 'Next')]);
    expect(left([heading(1, 'All'), heading(2, 'In'), list('ZZ99ZZ'), heading(2, 'Next')])).toEqual([
      heading(1, 'All'),
      heading(2, 'Next'),
    ]);
    const row = (...cells: readonly string[]) => ({ cells: cells.map((cell) => plain(cell)) });
    const table = { type: 'table', caption: plain('Who'), header: [plain('A'), plain('B')], rowHeaders: true } as const;
    const rows = [row('Oakbank School', 'yes'), row('Clinic', 'Ring ZZ9 9ZZ'), row('Clinic', 'Yes. At ZZ9 9ZZ.')];
    expect(left([{ ...table, rows }])).toEqual([{ ...table, rows: [row('Clinic', 'Yes.')] }]);
  });

  it('is not made where its title or the council would name it', () => {
    expect(withoutProtected({ ...content([]), title: 'At Oakbank School' }, find)).toBeNull();
    expect(withoutProtected({ ...content([]), council: 'Oakbank School' }, find)).toBeNull();
  });

  it('holds nothing of it, whatever it was made from', () => {
    const piece = fc.constantFrom('Oakbank', ' ', 'School', '. ', 'ZZ9', '9ZZ', 'ok', ', ', '\n', 'Ring us');
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const block = fc.oneof(
      text.map((words) => heading(2, words)),
      text.map(paragraph),
      fc.array(text, { maxLength: 4 }).map((items) => list(...items)),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const safe = withoutProtected(content(blocks), find);
        expect(safe && allWords(safe).flatMap(find)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
