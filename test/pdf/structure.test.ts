import { beforeAll, describe, expect, test } from 'vitest';
import { composed, contentOf, paragraph } from '~/test/pdf/composed';
import { sampleContent } from '~/test/pdf/sample-content';
import { objectsOf, structureOf, textOf, unpacked } from '~/test/support/read-pdf';

let pdf: Uint8Array;
let structure: string;

beforeAll(async () => {
  pdf = await composed(sampleContent());
  structure = structureOf(pdf);
});

/** The tags in order, without their text. */
function tagsOf(tree: string): readonly string[] {
  return [
    ...tree.matchAll(/^ *(Document|Sect|Div|H[1-6]|P|L|LI|Lbl|LBody|Table|Caption|TR|TH|TD|Span|Figure|Form)\b/gm),
  ].map((match) => match[1] ?? '');
}

describe('the structure tree', () => {
  test('begins with the council and the title, and never skips a heading level', () => {
    const tags = tagsOf(structure);
    expect(tags.slice(0, 4)).toEqual(['Document', 'P', 'H1', 'P']);
    const levels = tags.filter((tag) => /^H\d/.test(tag)).map((tag) => Number(tag[1]));
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test('reads in the order of the content', () => {
    const passages = [
      'In short',
      'Who this is about',
      'What Maya said',
      'Answer',
      'Why we may do this',
      'Signatures',
      'Sealed by',
    ];
    const places = passages.map((passage) => structure.indexOf(passage));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('tells tables by rows, headers by scope, lists by items', () => {
    expect(structure).toMatch(/Table[^\n]*\n\s+Caption\s+"The people in this form"/);
    expect(structure.match(/\/Scope \/Column/g)).toHaveLength(7);
    expect(structure.match(/\/Scope \/Row/g)).toHaveLength(8);
    const tags = tagsOf(structure);
    const count = (tag: string) => tags.filter((one) => one === tag).length;
    expect(count('TR')).toBe(10);
    expect(count('TD')).toBe(3 * 2 + 5 * 3);
    expect(count('LI')).toBe(count('LBody'));
    expect(structure).toContain('/ListNumbering /Decimal');
  });

  test('reads a table once, though its header row is printed on each page', () => {
    expect(unpacked(pdf).match(/\/Scope \/Column/g)).toHaveLength(7);
    expect(structure.match(/"With whom"/g)).toHaveLength(1);
  });

  test('leaves page numbers, rules and borders to the eye', () => {
    expect(structure).not.toContain('Page 1 of');
    expect(unpacked(pdf)).toContain('/Artifact <</Type /Pagination /Subtype /Footer');
  });

  test('says what a signature is, and has the seal in a form', () => {
    const tags = tagsOf(structure);
    expect(tags.filter((tag) => tag === 'Figure')).toHaveLength(2);
    expect(tags.at(-1)).toBe('Form');
    const objects = objectsOf(pdf);
    expect(objects).toContain('"/Alt": "u:Signature of Jo Ellwood, drawn on a tablet"');
    expect(objects).toContain('"/TU": "u:Electronic seal of Example City Council"');
  });

  test('marks every piece of every page, and finds the way back to its element', () => {
    const content = unpacked(pdf);
    const marks = content.match(/\/MCID \d+>> BDC/g)?.length ?? 0;
    const parents = objectsOf(pdf);
    expect(marks).toBeGreaterThan(60);
    expect(content.match(/ BDC\b/g)?.length).toBe(content.match(/\bEMC\b/g)?.length);
    expect(parents).toContain('"/ParentTree"');
    expect(content.match(/\/StructParents \d/g)).toHaveLength(3);
    expect(content.match(/\/Tabs \/S/g)).toHaveLength(3);
  });
});

describe('languages', () => {
  test('stand on the document, and on what is in another', async () => {
    const objects = objectsOf(await composed(contentOf(paragraph('Możesz poprosić', 'pl'))));
    expect(objects).toContain('"/Lang": "u:en-GB"');
    expect(objects).toContain('"/Lang": "u:pl"');
    expect(structureOf(pdf)).toMatch(/Span[^\n]*\n\s+"Możesz poprosić o ten dokument po polsku\."/);
  });
});

describe('tick boxes and places to write', () => {
  test('are drawn, and told', async () => {
    const blank = {
      ...contentOf(
        {
          type: 'paragraph',
          text: [
            { text: 'Not ticked', box: 'empty' },
            { text: ' I agree   ' },
            { text: 'Ticked', box: 'ticked' },
            { text: ' Or not' },
          ],
        },
        { type: 'space', label: [{ text: 'Your name' }], lines: 3 },
      ),
      audience: 'blank',
    } as const;
    const made = await composed(blank);
    const objects = objectsOf(made);
    expect(objects).toContain('"/Alt": "u:Not ticked"');
    expect(objects).toContain('"/Alt": "u:Ticked"');
    expect(structureOf(made)).toContain('Your name');
    expect(objects).not.toContain('"/AcroForm"');
    expect(structureOf(made)).not.toContain('Sealed by');
  });
});

describe('what the file says of itself', () => {
  test('is PDF/A-3b and PDF/UA-1, with colours and title bar', () => {
    const text = Buffer.from(pdf).toString('latin1');
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const objects = objectsOf(pdf);
    expect(objects).toMatch(/"\/DisplayDocTitle": true/);
    expect(objects).toMatch(/"\/Marked": true/);
    expect(objects).toContain('"/S": "/GTS_PDFA1"');
    expect(objects).not.toContain('/JavaScript');
  });
});

describe('what belongs together', () => {
  test('a statement and the signature under it are on one page, wherever the page ends', async () => {
    const filler = (lines: number) =>
      contentOf(paragraph('Line\n'.repeat(lines)), paragraph('My answers are mine.'), ...signed);
    const mark = { kind: 'typed', name: 'Jo Ellwood' } as const;
    const signed = [
      { type: 'signature', mark, alternative: 'Jo Ellwood, typed', caption: [{ text: 'Signed so' }] },
    ] as const;
    for (const lines of [25, 28, 30, 32, 34, 36, 38, 40]) {
      const pages = textOf(await composed(filler(lines))).split('\f');
      const page = pages.find((one) => one.includes('My answers are mine.'));
      expect(page, `${lines} lines`).toContain('Signed so');
      expect(pages.filter((one) => one.includes('Sealed by'))).toHaveLength(1);
    }
  });

  test('no cell is lost where rows are longer or shorter than the header', async () => {
    const rows = [{ cells: [[{ text: 'one' }]] }, { cells: ['two', 'three', 'four'].map((text) => [{ text }]) }];
    const header = [[{ text: 'A' }], [{ text: 'B' }]];
    const tree = structureOf(
      await composed(contentOf({ type: 'table', caption: [], header, rows, rowHeaders: false })),
    );
    for (const text of ['one', 'two', 'three', 'four']) expect(tree).toContain(`"${text}"`);
    expect(tree.match(/^\s+TD/gm)).toHaveLength(6);
    expect(tree).not.toContain('Caption');
  });
});
