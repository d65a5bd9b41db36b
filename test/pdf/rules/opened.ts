import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from 'pdf-lib';

/** A document taken apart, for asking what it conforms to. */
export type Opened = {
  readonly bytes: Buffer;
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  readonly pages: readonly PDFDict[];
  /** Every object with those inside it, streams as their dictionaries. */
  readonly all: readonly PDFObject[];
};

/** A rule of a standard, and what of a document breaks it: nothing, where it conforms. */
export type Rule = { readonly rule: string; readonly broken: (file: Opened) => readonly string[] };

/** Opens a document of ours. Only for tests: what comes from outside is never parsed. */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const all: PDFObject[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) gather(object, all);
  const pages = document.getPages().map(({ node }) => node);
  return { bytes: Buffer.from(bytes), document, catalog: document.catalog, pages, all };
}

function gather(object: PDFObject, into: PDFObject[]): void {
  into.push(object);
  if (object instanceof PDFRawStream) gather(object.dict, into);
  else if (object instanceof PDFDict) for (const [, value] of object.entries()) gather(value, into);
  else if (object instanceof PDFArray) for (const value of object.asArray()) gather(value, into);
}

export function dictsIn({ all }: Opened): readonly PDFDict[] {
  return all.filter((object) => object instanceof PDFDict);
}

export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const found = dict?.lookup(PDFName.of(key));
  if (found instanceof PDFRawStream) return found.dict;
  return found instanceof PDFDict ? found : undefined;
}

export function arrayAt(dict: PDFDict | undefined, key: string): readonly PDFObject[] {
  const found = dict?.lookup(PDFName.of(key));
  if (!(found instanceof PDFArray)) return [];
  return found
    .asArray()
    .map((_, index) => found.lookup(index))
    .filter((one) => one !== undefined);
}

/** The dictionaries of a list; those of one entry that is no list, too. */
export function dictsAt(dict: PDFDict | undefined, key: string): readonly PDFDict[] {
  const one = dictAt(dict, key);
  return one ? [one] : arrayAt(dict, key).filter((found) => found instanceof PDFDict);
}

export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const found = dict?.lookup(PDFName.of(key));
  return found instanceof PDFName ? found.decodeText() : undefined;
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const found = dict?.lookup(PDFName.of(key));
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

/** A text string, whichever way it is written. */
export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const found = dict?.lookup(PDFName.of(key));
  return found && 'decodeText' in found && typeof found.decodeText === 'function'
    ? String(found.decodeText())
    : undefined;
}

export function hasKey(dict: PDFDict | undefined, key: string): boolean {
  return dict?.has(PDFName.of(key)) ?? false;
}

/** The bytes of a stream, unpacked. */
export function streamAt(dict: PDFDict | undefined, key: string): Buffer | undefined {
  const found = dict?.lookup(PDFName.of(key));
  return found instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(found).decode()) : undefined;
}

export function brokenRules(rules: readonly Rule[], file: Opened): readonly string[] {
  return rules.flatMap(({ rule, broken }) => broken(file).map((what) => `${rule}: ${what}`));
}
