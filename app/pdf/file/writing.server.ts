import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFDict, PDFHexString, PDFName, PDFObject, PDFRawStream } from 'pdf-lib';

/** Entries of a dictionary; what is undefined is left out. */
export type Entries = { readonly [key: string]: PDFObject | undefined };

const names = new Map<string, PDFName>();

/** A name of ours, of which there are few: the writer reads its escapes anew each time. */
function named(key: string): PDFName {
  const known = names.get(key) ?? PDFName.of(key);
  names.set(key, known);
  return known;
}

/** A dictionary, its keys in the order given, so that the same content gives the same bytes. */
export function dict(context: PDFContext, entries: Entries): PDFDict {
  const made = PDFDict.withContext(context);
  for (const [key, value] of Object.entries(entries)) {
    if (value) made.set(named(key), value);
  }
  return made;
}

/** An object as it stands in the file, in ASCII, for what is written many times. */
export function writtenObject(text: string): PDFObject {
  return new Written(text);
}

class Written extends PDFObject {
  constructor(private readonly text: string) {
    super();
  }

  override toString(): string {
    return this.text;
  }

  override sizeInBytes(): number {
    return this.text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.length).write(this.text, offset, 'latin1');
  }
}

/** Text that people wrote: always as hex digits, so that no text can pass for a part of the file's syntax. */
export function textString(text: string): PDFHexString {
  return PDFHexString.fromText(text);
}

/** A plain ASCII string, in hex digits for the same reason. */
export function asciiString(text: string): PDFHexString {
  return PDFHexString.of(Buffer.from(text, 'latin1').toString('hex'));
}

/** Bytes as a stream holds them, compressed: for what is the same in every document. */
export function packedOnce(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9 });
}

/** A stream of bytes that are compressed already. */
export function packedStream(context: PDFContext, entries: Entries, packed: Uint8Array): PDFRawStream {
  return PDFRawStream.of(dict(context, { ...entries, Filter: PDFName.of('FlateDecode') }), packed);
}

/** Shorter streams than this get longer, or hardly shorter. */
const WORTH_DEFLATING = 128;

/** A stream, compressed with Node's zlib, which is several times faster than the writer's own; a short one as it is. */
export function deflated(context: PDFContext, entries: Entries, bytes: Uint8Array | string): PDFRawStream {
  if (bytes.length < WORTH_DEFLATING) return plainStream(context, entries, Buffer.from(bytes));
  return packedStream(context, entries, deflateSync(bytes, { level: 3 }));
}

/** A stream as it is. */
export function plainStream(context: PDFContext, entries: Entries, bytes: Uint8Array): PDFRawStream {
  return PDFRawStream.of(dict(context, entries), bytes);
}
