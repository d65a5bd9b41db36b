import { PDFContext, PDFDict, type PDFObject, PDFObjectParser } from 'pdf-lib';
import { entriesOf, numberIn, numbersIn } from '~/app/pdf/long-term/plain-objects.server';

/** An object as it stands in what was appended: its dictionary, and the bytes of its stream where it has one. */
export type Appended = {
  readonly number: number;
  readonly at: number;
  readonly dict: PDFDict;
  readonly stream: Buffer | null;
};

/** What was appended at once: its objects in their order, its table of where they stand, and where it begins and ends. */
export type Revision = {
  readonly objects: readonly Appended[];
  readonly table: Appended;
  readonly start: number;
  readonly end: number;
};

const HEAD = /(\d{1,7}) 0 obj\n/y;
const TAIL = /startxref\n(\d{1,10})\n%%EOF\n?/y;
const END = '\nendobj\n';
const STREAM = '\nstream\n';
const STREAM_END = `\nendstream${END}`;

/**
 * Reads what was appended to a PDF from `from` on, revision by revision, in the one form in which we append: plain objects one after
 * the other, then a table of just those. Null for anything else, be it a single byte: every byte stands in an object that the table
 * names, and in no two readings. Unpacks nothing.
 */
export function readRevisions(file: Buffer, from: number): readonly Revision[] | null {
  const text = file.toString('latin1', from);
  const revisions: Revision[] = [];
  for (let start = from; start < file.length; ) {
    const revision = readRevision(file, text, from, start);
    if (!revision) return null;
    revisions.push(revision);
    start = revision.end;
  }
  return revisions;
}

function readRevision(file: Buffer, text: string, from: number, start: number): Revision | null {
  const objects: Appended[] = [];
  for (let at = start; ; ) {
    const read = readObject(file, text, from, at);
    if (!read) return null;
    const { object, end } = read;
    if (entriesOf(object.dict).get('Type') !== '/XRef') {
      objects.push(object);
      at = end;
      continue;
    }
    TAIL.lastIndex = end - from;
    const tail = TAIL.exec(text);
    if (!tail || Number(tail[1]) !== object.at || !isTableOf([...objects, object], object)) return null;
    return { objects, table: object, start, end: from + TAIL.lastIndex };
  }
}

function readObject(file: Buffer, text: string, from: number, at: number) {
  HEAD.lastIndex = at - from;
  const head = HEAD.exec(text);
  if (!head) return null;
  const begin = HEAD.lastIndex;
  const [plainEnd, streamAt] = [text.indexOf(END, begin), text.indexOf(STREAM, begin)];
  if (plainEnd < 0) return null;
  const hasStream = streamAt >= 0 && streamAt < plainEnd;
  const dict = readDict(text.slice(begin, hasStream ? streamAt : plainEnd));
  if (!dict) return null;
  const about = { number: Number(head[1]), at, dict };
  if (!hasStream) return { object: { ...about, stream: null }, end: from + plainEnd + END.length };
  const data = streamAt + STREAM.length;
  const dataEnd = data + (numberIn(dict, 'Length') ?? Number.NaN);
  if (text.slice(dataEnd, dataEnd + STREAM_END.length) !== STREAM_END) return null;
  const stream = file.subarray(from + data, from + dataEnd);
  return { object: { ...about, stream }, end: from + dataEnd + STREAM_END.length };
}

/** A dictionary that says nothing twice and hides nothing: written anew it has the same characters. */
function readDict(source: string): PDFDict | null {
  try {
    const parser = PDFObjectParser.forBytes(Buffer.from(source, 'latin1'), PDFContext.create());
    const object: PDFObject = parser.parseObject();
    return object instanceof PDFDict && squeezed(object.toString()) === squeezed(source) ? object : null;
  } catch {
    return null;
  }
}

function squeezed(text: string): string {
  return text.replaceAll(/[\0\t\n\f\r ]/g, '');
}

/** Whether a table names these objects, each where it stands, and nothing else. */
function isTableOf(objects: readonly Appended[], { dict, stream }: Appended): boolean {
  const [, width = 0] = numbersIn(dict, 'W');
  const index = numbersIn(dict, 'Index');
  if (entriesOf(dict).get('W') !== `[1 ${width} 1]` || width < 1 || width > 4 || !stream) return false;
  const named: number[] = [];
  for (let pair = 0; pair < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2);
    if (count > objects.length) return false;
    named.push(...Array.from({ length: count }, (_, more) => first + more));
  }
  const places = new Map(objects.map(({ number, at }) => [number, at]));
  if (places.size !== objects.length || named.length !== objects.length) return false;
  if (stream.length !== named.length * (width + 2)) return false;
  return named.every((number, row) => {
    const at = row * (width + 2);
    const place = stream.readUIntBE(at + 1, width);
    return stream[at] === 1 && stream[at + 1 + width] === 0 && places.get(number) === place;
  });
}
