import { expect, it } from 'vitest';
import { paragraph, row } from '~/forms/copies/blocks';
import { type Block, type DocumentContent, plain } from '~/forms/copies/content';
import { leftOut } from '~/forms/copies/left-out';

const table = (...rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  caption: plain('What we asked'),
  header: ['Who', 'About what', 'Your answer'].map((text) => plain(text)),
  rows: rows.map((cells) => row(...cells)),
  rowHeaders: true,
});

const document = (...blocks: readonly Block[]): DocumentContent => ({
  title: 'What you said',
  language: 'en-GB',
  reference: 'R',
  audience: 'family:p-karim',
  council: 'Example City Council',
  madeAt: '2026-11-18T14:40:00.000Z',
  blocks,
});

const SCHOOL = ['Oakbank', 'learning', 'You said no'];
const GP = ['Quayside', '', 'You said no'];

it('tells a row that is left out with the table and the columns that it stood in', () => {
  const full = document(table(SCHOOL, GP), paragraph('Tell us.'));
  expect(leftOut(full, document(table(SCHOOL), paragraph('Tell us.')))).toEqual([
    'What we asked. Who: Quayside. Your answer: You said no.',
  ]);
});

it('tells each thing once, and nothing that is still there', () => {
  const full = document(paragraph('At Quayside.'), paragraph('At Quayside.'), table(SCHOOL));
  expect(leftOut(full, document(table(SCHOOL)))).toEqual(['At Quayside.']);
  expect(leftOut(full, full)).toEqual([]);
});
