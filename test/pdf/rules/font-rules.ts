import { PDFArray, type PDFDict, PDFNumber } from 'pdf-lib';
import { arrayAt, dictAt, dictsAt, dictsIn, nameAt, type Opened, type Rule, streamAt, textAt } from './opened';

/** What both standards ask of fonts: ISO 19005-3, 6.2.11, and ISO 14289-1, 7.21. */
export const FONT_RULES: readonly Rule[] = [
  { rule: 'fonts: composite, embedded, cut to what is used', broken: (file) => fontsOf(file).flatMap(wrongKind) },
  {
    rule: 'fonts: every code has a glyph, its width and its text',
    broken: (file) => fontsOf(file).flatMap(wrongCodes),
  },
];

type Font = {
  readonly name: string;
  readonly font: PDFDict;
  readonly descendant: PDFDict | undefined;
  readonly program: Program | undefined;
};

function fontsOf(file: Opened): readonly Font[] {
  return dictsIn(file)
    .filter((dict) => nameAt(dict, 'Type') === 'Font' && !nameAt(dict, 'Subtype')?.startsWith('CIDFont'))
    .map((font) => {
      const [descendant] = dictsAt(font, 'DescendantFonts');
      const bytes = streamAt(dictAt(descendant, 'FontDescriptor'), 'FontFile2');
      return { font, descendant, name: nameAt(font, 'BaseFont') ?? '', program: bytes && programOf(bytes) };
    });
}

function wrongKind({ font, descendant, name, program }: Font): readonly string[] {
  const descriptor = dictAt(descendant, 'FontDescriptor');
  const information = dictAt(descendant, 'CIDSystemInfo');
  const told: readonly (readonly [boolean, string])[] = [
    [nameAt(font, 'Subtype') === 'Type0' && nameAt(font, 'Encoding') === 'Identity-H', 'kind'],
    [/^[A-Z]{6}\+/.test(name) && nameAt(descriptor, 'FontName') === name, 'name of a subset'],
    [nameAt(descendant, 'BaseFont') === name && nameAt(descendant, 'Subtype') === 'CIDFontType2', 'descendant'],
    [textAt(information, 'Registry') === 'Adobe' && textAt(information, 'Ordering') === 'Identity', 'system'],
    [program !== undefined && program.glyphs > 1, 'program'],
    [streamAt(descendant, 'CIDToGIDMap') !== undefined, 'glyph numbers'],
    [streamAt(font, 'ToUnicode') !== undefined, 'texts'],
    // Where it stands it must be whole (6.2.11.4.2), and it need not.
    [streamAt(descriptor, 'CIDSet') === undefined, 'list of codes'],
  ];
  return told.filter(([right]) => !right).map(([, what]) => `${name}: ${what}`);
}

function wrongCodes({ font, descendant, name, program }: Font): readonly string[] {
  const glyphs = streamAt(descendant, 'CIDToGIDMap') ?? Buffer.alloc(0);
  const texts = streamAt(font, 'ToUnicode')?.toString('latin1') ?? '';
  const said = new Map([...texts.matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(([, code = '', text]) => [code, text]));
  return widthsOf(descendant).flatMap((width, index) => {
    const code = index + 1;
    const glyph = glyphs.length >= 2 * code + 2 ? glyphs.readUInt16BE(2 * code) : 0;
    const text = said.get(code.toString(16).toUpperCase().padStart(4, '0'));
    return [
      ...(glyph > 0 && glyph < (program?.glyphs ?? 0) ? [] : [`${name}: code ${code} has no glyph`]),
      ...(Math.abs((program?.widthOf(glyph) ?? 0) - width) <= 1 ? [] : [`${name}: code ${code} has another width`]),
      ...(text && !/^(0000|FEFF|FFFE)/.test(text) ? [] : [`${name}: code ${code} says nothing`]),
    ];
  });
}

/** The widths of the codes from 1 on, as we write them: one list. */
function widthsOf(descendant: PDFDict | undefined): readonly number[] {
  const [first, list] = arrayAt(descendant, 'W');
  if (!(first instanceof PDFNumber && first.asNumber() === 1 && list instanceof PDFArray)) return [];
  return list.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : Number.NaN));
}

type Program = { readonly glyphs: number; readonly widthOf: (glyph: number) => number };

/** A TrueType program: how many glyphs it has, and how wide each is in thousandths. */
function programOf(bytes: Buffer): Program {
  const count = bytes.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 12 + 16 * index;
    return [bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8)] as const;
  });
  const at = (tag: string) => tables.find(([name]) => name === tag)?.[1] ?? 0;
  const unit = bytes.readUInt16BE(at('head') + 18);
  const measured = bytes.readUInt16BE(at('hhea') + 34);
  return {
    glyphs: bytes.readUInt16BE(at('maxp') + 4),
    widthOf: (glyph) => (bytes.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, measured - 1)) * 1000) / unit,
  };
}
