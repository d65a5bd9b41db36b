import { type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, type PDFRef, PDFStream } from 'pdf-lib';
import type { Build } from '~/app/pdf/file/build.server';
import { deflated, dict, type Entries } from '~/app/pdf/file/writing.server';

type Numbered = readonly [PDFRef, PDFObject];
/** Where an object is found: at a byte of the file, or as the nth of those that are packed together. */
type Place = { readonly at: number } | { readonly within: number; readonly nth: number };

/**
 * The objects of a document as a file. In PDF/A-3b all that is not a stream is packed into one compressed object (ISO 32000-1,
 * 7.5.7), which makes the tags of a long record a tenth of their size; PDF/A-1b, which is older than that, gets a plain table.
 * The seal's dictionary is never packed, since its digits are filled in later, and comes last of all that it was given.
 */
export function serialise(context: PDFContext, build: Build): Uint8Array {
  const objects: readonly Numbered[] = context.enumerateIndirectObjects();
  return build === 'PDF/A-3b' ? packed(context, objects) : plain(context, objects);
}

function packed(context: PDFContext, objects: readonly Numbered[]): Uint8Array {
  const file = begun('1.7');
  const loose = objects.filter(([, object]) => standsAlone(object));
  const inside = objects.filter(([, object]) => !standsAlone(object));
  const pack = context.nextRef();
  const table = context.nextRef();
  const places = new Map<PDFRef, Place>(inside.map(([ref], nth) => [ref, { within: pack.objectNumber, nth }]));
  for (const one of [...loose.slice(0, -1), [pack, packOf(context, inside)] as const, ...loose.slice(-1)]) {
    places.set(one[0], { at: addObject(file, one) });
  }
  const start = file.length;
  places.set(table, { at: start });
  const entries = { Type: PDFName.of('XRef'), W: context.obj([...FIELDS]), ...trailer(context) };
  addObject(file, [table, deflated(context, entries, rows(places, table.objectNumber))]);
  return ended(file, start);
}

function plain(context: PDFContext, objects: readonly Numbered[]): Uint8Array {
  const file = begun('1.4');
  const lines = objects.map((one) => `${String(addObject(file, one)).padStart(10, '0')} 00000 n \n`);
  const start = file.length;
  add(file, `xref\n0 ${lines.length + 1}\n0000000000 65535 f \n${lines.join('')}`);
  add(file, `trailer\n${dict(context, trailer(context))}\n`);
  return ended(file, start);
}

function standsAlone(object: PDFObject): boolean {
  return object instanceof PDFStream || (object instanceof PDFDict && object.get(PDFName.of('Type')) === SEAL);
}

const SEAL = PDFName.of('Sig');

function trailer(context: PDFContext): Entries {
  const { Root, Info, ID } = context.trailerInfo;
  return { Size: PDFNumber.of(context.largestObjectNumber + 1), Root, Info, ID };
}

function packOf(context: PDFContext, inside: readonly Numbered[]): PDFObject {
  let offset = 0;
  // All of it is ASCII, names and texts in hex digits too: a letter is a byte.
  const texts = inside.map(([, object]) => `${object}\n`);
  const starts = inside.map(([ref], place) => {
    const start = `${ref.objectNumber} ${offset}`;
    offset += texts[place]?.length ?? 0;
    return start;
  });
  const index = `${starts.join(' ')}\n`;
  const entries = {
    Type: PDFName.of('ObjStm'),
    N: PDFNumber.of(inside.length),
    First: PDFNumber.of(index.length),
  };
  return deflated(context, entries, index + texts.join(''));
}

/** Bytes of a row of the table: what kind, where, and which of a pack. */
const FIELDS = [1, 4, 2] as const;
const ROW = FIELDS[0] + FIELDS[1] + FIELDS[2];

function rows(places: ReadonlyMap<PDFRef, Place>, last: number): Buffer {
  const table = Buffer.alloc((last + 1) * ROW);
  table.writeUInt16BE(0xffff, 5);
  for (const [{ objectNumber }, place] of places) {
    const from = objectNumber * ROW;
    const packed = 'within' in place;
    table.writeUInt8(packed ? 2 : 1, from);
    table.writeUInt32BE(packed ? place.within : place.at, from + 1);
    table.writeUInt16BE(packed ? place.nth : 0, from + 5);
  }
  return table;
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** A file being written. */
type Growing = { readonly parts: Uint8Array[]; length: number };

/** Four bytes over 127 after the first line say that the file is not text (ISO 19005-3, 6.1.2). */
function begun(version: string): Growing {
  const file: Growing = { parts: [], length: 0 };
  add(file, `%PDF-${version}\n%\x81\x81\x81\x81\n`);
  return file;
}

function add(file: Growing, part: string | Uint8Array): void {
  const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
  file.parts.push(bytes);
  file.length += bytes.length;
}

/** Adds an object, and tells at which byte it begins. */
function addObject(file: Growing, [ref, object]: Numbered): number {
  const at = file.length;
  add(file, `${ref.objectNumber} 0 obj\n`);
  add(file, bytesOf(object));
  add(file, '\nendobj\n');
  return at;
}

function ended(file: Growing, table: number): Uint8Array {
  add(file, `startxref\n${table}\n%%EOF\n`);
  return Buffer.concat(file.parts);
}
