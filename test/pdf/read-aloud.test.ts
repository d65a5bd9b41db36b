import { describe, expect, test } from 'vitest';
import { besideEnglish } from '~/forms/copies/beside-english';
import type { DocumentContent, Text } from '~/forms/copies/content';
import { composed, contentOf, paragraph } from '~/test/pdf/composed';
import { everyDocument } from '~/test/pdf/every-document';
import { readAloud, type Spoken } from '~/test/support/read-aloud';

const squeezed = (text: string) => text.replace(/\s/g, '');
const wordsOf = (text: Text) => squeezed(text.map((run) => (run.box ? '' : run.text)).join(''));
const said = (spoken: readonly Spoken[], ...roles: readonly string[]) =>
  spoken.filter(({ role }) => roles.includes(role)).map(({ text }) => squeezed(text));

function headingsOf({ title, blocks }: DocumentContent): readonly string[] {
  const texts = blocks.flatMap((block) => {
    if (block.type === 'heading') return wordsOf(block.text);
    return block.type === 'summary' ? wordsOf(block.title) : [];
  });
  return texts[0] === squeezed(title) ? texts : [squeezed(title), ...texts];
}

function boxesIn({ blocks }: DocumentContent): number {
  return [...JSON.stringify(blocks).matchAll(/"box":/g)].length;
}

describe.each([...everyDocument()])('a screen reader finds in the %s', (_name, content) => {
  const spoken = composed(content).then(readAloud);

  test('its headings, in the order of the page', async () => {
    expect(said(await spoken, 'H1', 'H2', 'H3')).toEqual(headingsOf(content));
  });

  test('every cell of every table, those that say what the others are, and every item of a list', async () => {
    const tables = content.blocks.filter((block) => block.type === 'table');
    const cells = tables.flatMap(({ header, rows }) => [...header, ...rows.flatMap((row) => row.cells)]);
    const headers = tables.flatMap(({ header, rows, rowHeaders }) => [
      ...header,
      ...(rowHeaders ? rows.map((row) => row.cells[0] ?? []) : []),
    ]);
    const items = content.blocks.flatMap((block) =>
      block.type === 'list' || block.type === 'summary' ? block.items : [],
    );
    const found = await spoken;
    expect(said(found, 'TH', 'TD').join('')).toBe(cells.map(wordsOf).join(''));
    expect(said(found, 'TH').join('')).toBe(headers.map(wordsOf).join(''));
    expect(said(found, 'LBody').join('')).toBe(items.map(wordsOf).join(''));
  });

  test('words for every signature, and for every box to tick', async () => {
    const found = await spoken;
    const signatures = content.blocks.flatMap((block) => (block.type === 'signature' ? [block.alternative] : []));
    expect(found.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual(signatures);
    expect(found.filter(({ role, alt }) => role === 'Form' && alt)).toHaveLength(boxesIn(content));
    for (const alternative of signatures)
      expect(alternative).toMatch(/^(Signature of )?\w+.*(drawn|typed).* on \d+ \w+ \d{4}/);
  });

  test('the language that it is in', async () => {
    const document = (await spoken).find(({ role }) => role === 'Document');
    expect(document?.lang).toBe(content.language);
  });
});

test('a document in two languages is told in both', async () => {
  const own = { ...contentOf(paragraph('Możesz poprosić o ten dokument.')), language: 'pl', title: 'Dokument' };
  const english = contentOf(paragraph('You can ask for this document.'), {
    type: 'table',
    caption: [],
    header: [[{ text: 'Who' }], [{ text: 'What' }]],
    rows: [{ cells: [[{ text: 'Jo' }], [{ text: 'Yes' }]] }],
    rowHeaders: true,
  });
  const spoken = await readAloud(await composed(besideEnglish(own, english)));
  const languageOf = (words: string) => spoken.find(({ text }) => text.includes(words))?.lang;
  expect(languageOf('Możesz')).toBe('pl');
  for (const words of ['You can ask', 'Who', 'Jo', 'Yes', 'A short document']) expect(languageOf(words)).toBe('en-GB');
});
