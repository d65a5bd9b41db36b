import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Face } from '~/app/pdf/text/faces.server';

/** Drop hints, which screens and printers of today do not need, and keep glyph numbers as they are in the whole font. */
const NO_HINTING = 0x1;
const RETAIN_GLYPH_NUMBERS = 0x2;
/** In a font of more glyphs than this, tables with room for every one of them would be most of the subset. */
const MANY_GLYPHS = 10_000;
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
  readonly source: number;
};

const subsetters = new WeakMap<Face, Subsetter>();
let program: WebAssembly.Module | undefined;

/** A font file with some of a face's glyphs, and by what number it has each of them. */
export type Subset = { readonly program: Uint8Array; readonly numberOf: (glyph: number) => number };

/**
 * A font file with nothing but the given glyphs (and those that they are made of). The same glyphs give the same bytes.
 * Glyphs keep their numbers, but in a font of tens of thousands (Han, where none is made of others) they are counted anew.
 */
export function subsetFont(face: Face, glyphs: Iterable<number>): Subset {
  if (face.glyphs < MANY_GLYPHS) {
    return { program: cut(face, glyphs, NO_HINTING | RETAIN_GLYPH_NUMBERS), numberOf: (glyph) => glyph };
  }
  const kept = [...new Set([0, ...glyphs])].sort((one, other) => one - other);
  const font = cut(face, kept, NO_HINTING);
  if (glyphsIn(font) !== kept.length) throw new Error(`Glyphs of ${face.name} are made of others: keep their numbers`);
  const numbers = new Map(kept.map((glyph, number) => [glyph, number]));
  return { program: font, numberOf: (glyph) => numbers.get(glyph) ?? 0 };
}

function cut(face: Face, glyphs: Iterable<number>, flags: number): Uint8Array {
  const subsetter = subsetterOf(face);
  const { call, source } = subsetter;
  const input = call('hb_subset_input_create_or_fail');
  call('hb_subset_input_set_flags', input, flags);
  const wanted = call('hb_subset_input_glyph_set', input);
  for (const glyph of glyphs) call('hb_set_add', wanted, glyph);
  const dropped = call('hb_subset_input_set', input, DROPPED_TABLES);
  for (const table of TABLES_NOT_NEEDED) call('hb_set_add', dropped, tagNumber(table));
  const made = call('hb_subset_or_fail', source, input);
  call('hb_subset_input_destroy', input);
  if (made === 0) throw new Error(`The font ${face.name} could not be subset`);
  const bytes = bytesOf(subsetter, made);
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
  const font = face.program();
  const room = call('malloc', font.length);
  new Uint8Array(memory.buffer).set(font, room);
  const blob = call('hb_blob_create', room, font.length, 2, 0, 0);
  const source = call('hb_subset_preprocess', call('hb_face_create', blob, 0));
  return { call, memory, source };
}

function bytesOf(subset: Subsetter, made: number): Uint8Array {
  const { call } = subset;
  const blob = call('hb_face_reference_blob', made);
  const start = call('hb_blob_get_data', blob, 0);
  const bytes = new Uint8Array(subset.memory.buffer).slice(start, start + call('hb_blob_get_length', blob));
  call('hb_blob_destroy', blob);
  return bytes;
}

function tagNumber(table: string): number {
  return Buffer.from(table.padEnd(4)).readUInt32BE(0);
}
