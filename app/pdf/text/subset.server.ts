import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Face } from '~/app/pdf/text/faces.server';
import { type Outlines, outlinesOf, withParts } from '~/app/pdf/text/glyph-parts.server';

/** Drop hints, which screens and printers of today do not need. */
const NO_HINTING = 0x1;
/** `hb_subset_sets_t`: which of the sets of the input names tables to leave out. */
const DROPPED_TABLES = 3;
const TABLES_NOT_NEEDED = [
  'GSUB',
  'GPOS',
  'GDEF',
  'BASE',
  'STAT',
  'name',
  'post',
  'OS/2',
  'gasp',
  'meta',
  'DSIG',
  'cmap',
  'vhea',
  'vmtx',
];

/** A subsetter with one whole font in it. Its memory has a fixed size, and has no room for the fonts of all scripts together. */
type Subsetter = {
  readonly call: (name: string, ...values: readonly number[]) => number;
  readonly memory: WebAssembly.Memory;
  /** Where its file stands in memory. */
  readonly font: number;
  readonly source: number;
  /** What is asked of the subsetter, and the set of glyphs in it. */
  readonly input: number;
  readonly wanted: number;
};

const subsetters = new WeakMap<Face, Subsetter>();
let program: WebAssembly.Module | undefined;

/** A font file with some of a face's glyphs, and by what number it has each of them. */
export type Subset = { readonly program: Uint8Array; readonly numberOf: (glyph: number) => number };

/**
 * A font file with nothing but the given glyphs and those that they are made of, counted anew: with their numbers in the whole
 * font, most of the file would be tables of what is not there. The same glyphs give the same bytes.
 */
export function subsetFont(face: Face, glyphs: Iterable<number>): Subset {
  const subsetter = subsetterOf(face);
  const kept = withParts(outlinesIn(subsetter), [0, ...glyphs]);
  const program = cut(subsetter, face, kept);
  if (glyphsIn(program) !== kept.length)
    throw new Error(`The subset of ${face.name} has other glyphs than were asked for`);
  const numbers = new Map(kept.map((glyph, number) => [glyph, number]));
  return { program, numberOf: (glyph) => numbers.get(glyph) ?? 0 };
}

/** Looked for each time: the memory that a view is of may have been replaced by a larger one. */
function outlinesIn({ memory, font }: Subsetter): Outlines {
  return outlinesOf(new DataView(memory.buffer, font));
}

function cut({ call, memory, source, input, wanted }: Subsetter, face: Face, glyphs: readonly number[]): Uint8Array {
  call('hb_set_clear', wanted);
  for (const glyph of glyphs) call('hb_set_add', wanted, glyph);
  const made = call('hb_subset_or_fail', source, input);
  if (made === 0) throw new Error(`The font ${face.name} could not be subset`);
  const blob = call('hb_face_reference_blob', made);
  const start = call('hb_blob_get_data', blob, 0);
  const bytes = new Uint8Array(memory.buffer).slice(start, start + call('hb_blob_get_length', blob));
  call('hb_blob_destroy', blob);
  call('hb_face_destroy', made);
  return bytes;
}

/** How many glyphs a font file has, from its `maxp` table. */
function glyphsIn(program: Uint8Array): number {
  const font = Buffer.from(program.buffer, program.byteOffset, program.length);
  const tables = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + 16 * tables; entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === 'maxp')
      return font.readUInt16BE(font.readUInt32BE(entry + 8) + 4);
  }
  return 0;
}

function subsetterOf(face: Face): Subsetter {
  const known = subsetters.get(face);
  if (known) return known;
  const made = loadSubsetter(face);
  subsetters.set(face, made);
  return made;
}

function loadSubsetter(face: Face): Subsetter {
  program ??= new WebAssembly.Module(
    readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')),
  );
  const instance = new WebAssembly.Instance(program);
  const { memory } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('The subsetter has no memory');
  const call = (name: string, ...values: readonly number[]): number => {
    const known = instance.exports[name];
    if (typeof known !== 'function') throw new Error(`The subsetter has no ${name}`);
    return Number(known(...values));
  };
  call('_initialize');
  const file = face.program();
  const font = call('malloc', file.length);
  new Uint8Array(memory.buffer).set(file, font);
  const blob = call('hb_blob_create', font, file.length, 2, 0, 0);
  const source = call('hb_subset_preprocess', call('hb_face_create', blob, 0));
  return { call, memory, font, source, ...inputOf(call) };
}

function inputOf(call: Subsetter['call']): Pick<Subsetter, 'input' | 'wanted'> {
  const input = call('hb_subset_input_create_or_fail');
  call('hb_subset_input_set_flags', input, NO_HINTING);
  const dropped = call('hb_subset_input_set', input, DROPPED_TABLES);
  for (const table of TABLES_NOT_NEEDED) call('hb_set_add', dropped, tagNumber(table));
  return { input, wanted: call('hb_subset_input_glyph_set', input) };
}

function tagNumber(table: string): number {
  return Buffer.from(table.padEnd(4)).readUInt32BE(0);
}
