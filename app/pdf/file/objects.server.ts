import { deflateSync } from 'node:zlib';
import { dict, type Entries, type Ref } from '~/app/pdf/file/writing.server';

/** The numbered objects of a file in the order of their numbers, each as it will stand there, a character to a byte. */
export type Objects = Map<Ref, string>;

/** Gives an object the next number. */
export function register(objects: Objects, object: string): Ref {
  const ref: Ref = `${objects.size + 1} 0 R`;
  objects.set(ref, object);
  return ref;
}

/** Takes the next number for an object that others name before it is made; it is `set` later. */
export function reserve(objects: Objects): Ref {
  return register(objects, 'null');
}

/** A stream, compressed. */
export function deflated(entries: Entries, bytes: Uint8Array | string): string {
  return plainStream({ ...entries, Filter: '/FlateDecode' }, deflateSync(bytes, { level: 3 }));
}

/** A stream as it is. */
export function plainStream(entries: Entries, bytes: Buffer): string {
  return `${dict({ ...entries, Length: bytes.length })}\nstream\n${bytes.toString('latin1')}\nendstream`;
}

/** The whole file: the objects, a table of where each begins, and the trailer. */
export function fileOf(objects: Objects, trailer: Entries): Uint8Array {
  // The second line tells that the file is not text (ISO 32000-1, 7.5.2).
  let file = '%PDF-1.7\n%\x81\x81\x81\x81\n\n';
  let table = `xref\n0 ${objects.size + 1}\n0000000000 65535 f \n`;
  let number = 0;
  for (const object of objects.values()) {
    number += 1;
    table += `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${number} 0 obj\n${object}\nendobj\n\n`;
  }
  const end = `trailer\n${dict({ Size: objects.size + 1, ...trailer })}\n\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(`${file}${table}\n${end}`, 'latin1');
}
