import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFString } from 'pdf-lib';

/** An object as text that is the same for whatever means the same: entries in order, strings by their bytes. */
export function plainText(object: PDFObject | undefined): string {
  if (object instanceof PDFDict) {
    const entries = [...entriesOf(object)].sort(([one], [other]) => (one < other ? -1 : 1));
    return `<<${entries.map(([key, value]) => `/${key} ${value}`).join(' ')}>>`;
  }
  if (object instanceof PDFArray) return `[${object.asArray().map(plainText).join(' ')}]`;
  if (object instanceof PDFString || object instanceof PDFHexString) {
    return `(${Buffer.from(object.asBytes()).toString('hex')})`;
  }
  return String(object);
}

/** The entries of a dictionary, by their names without the slash, as such text. */
export function entriesOf(dict: PDFDict | undefined): ReadonlyMap<string, string> {
  return new Map((dict?.entries() ?? []).map(([name, value]) => [name.decodeText(), plainText(value)]));
}

/** A dictionary that stands in another one itself. */
export function dictIn(dict: PDFDict, key: string): PDFDict | undefined {
  const found = dict.get(PDFName.of(key));
  return found instanceof PDFDict ? found : undefined;
}

export function numberIn(dict: PDFDict, key: string): number | undefined {
  const found = dict.get(PDFName.of(key));
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

/** What a list holds, as such text; none where there is no list. */
export function listIn(dict: PDFDict | undefined, key: string): readonly string[] {
  const found = dict?.get(PDFName.of(key));
  return found instanceof PDFArray ? found.asArray().map(plainText) : [];
}

export function numbersIn(dict: PDFDict, key: string): readonly number[] {
  return listIn(dict, key).map(Number);
}
