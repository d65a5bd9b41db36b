import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Face } from '~/app/pdf/text/faces.server';

/** Drop hints, which screens and printers of today do not need, and keep glyph numbers as they are in the whole font. */
const NO_HINTING = 0x1;
const RETAIN_GLYPH_NUMBERS = 0x2;
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
];

type Subsetter = {
  readonly call: (name: string, ...values: readonly number[]) => number;
  readonly memory: WebAssembly.Memory;
  readonly sources: Map<Face, number>;
};

let subsetter: Subsetter | undefined;

/** A font file with nothing but the given glyphs (and those that they are made of). The same glyphs give the same bytes. */
export function subsetFont(face: Face, glyphs: Iterable<number>): Uint8Array {
  subsetter ??= loadSubsetter();
  const { call } = subsetter;
  const input = call('hb_subset_input_create_or_fail');
  call('hb_subset_input_set_flags', input, NO_HINTING | RETAIN_GLYPH_NUMBERS);
  const wanted = call('hb_subset_input_glyph_set', input);
  for (const glyph of glyphs) call('hb_set_add', wanted, glyph);
  const dropped = call('hb_subset_input_set', input, DROPPED_TABLES);
  for (const table of TABLES_NOT_NEEDED) call('hb_set_add', dropped, tagNumber(table));
  const made = call('hb_subset_or_fail', sourceOf(subsetter, face), input);
  call('hb_subset_input_destroy', input);
  if (made === 0) throw new Error(`The font ${face.name} could not be subset`);
  const bytes = bytesOf(subsetter, made);
  call('hb_face_destroy', made);
  return bytes;
}

function loadSubsetter(): Subsetter {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
  const { memory } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('The subsetter has no memory');
  const call = (name: string, ...values: readonly number[]): number => {
    const known = instance.exports[name];
    if (typeof known !== 'function') throw new Error(`The subsetter has no ${name}`);
    return Number(known(...values));
  };
  call('_initialize');
  return { call, memory, sources: new Map() };
}

function sourceOf(subset: Subsetter, face: Face): number {
  const known = subset.sources.get(face);
  if (known) return known;
  const { call } = subset;
  const room = call('malloc', face.bytes.length);
  new Uint8Array(subset.memory.buffer).set(face.bytes, room);
  const blob = call('hb_blob_create', room, face.bytes.length, 2, 0, 0);
  const whole = call('hb_face_create', blob, 0);
  const prepared = call('hb_subset_preprocess', whole);
  subset.sources.set(face, prepared);
  return prepared;
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
