import { type PDFContext, type PDFDict, PDFHexString, PDFName, PDFNumber, type PDFRef, PDFString } from 'pdf-lib';
import type { Box } from '~/app/pdf/file/tags.server';
import { dict, plainStream, textString } from '~/app/pdf/file/writing.server';

/** Bytes kept free for the seal where nobody says how many it takes: a signature, a few certificates and a time-stamp. */
export const SEAL_ROOM = 8192;
/**
 * What stands in the byte range until the file is sealed: the largest number that PDF/A allows (ISO 19005-3, 6.1.13), with as many
 * digits as any that takes its place.
 */
export const RANGE_PLACEHOLDER = 2_147_483_647;

type SealField = {
  readonly widget: PDFRef;
  readonly page: PDFRef;
  readonly box: Box;
  /** What a screen reader calls the field, and what a signature panel calls the seal. */
  readonly name: string;
  /** The record's instant as a PDF date. */
  readonly date: string;
  readonly structParent: number;
  /** Bytes kept free for the seal: two digits of the file for each. */
  readonly room: number;
};

/**
 * Writes the field of the council's seal, over the last lines of the document, which say what it is; the field itself
 * shows nothing. The seal's dictionary takes the highest number of all, so that it comes last in the file.
 */
export function writeSealField(context: PDFContext, field: SealField): void {
  const [left, bottom, right, top] = field.box;
  const appearance = plainStream(
    context,
    {
      Type: PDFName.of('XObject'),
      Subtype: PDFName.of('Form'),
      BBox: context.obj([0, 0, Math.round(right - left), Math.round(top - bottom)]),
      Resources: dict(context, {}),
    },
    new Uint8Array(),
  );
  const shown = context.register(appearance);
  const seal = context.register(sealDictionary(context, field));
  context.assign(
    field.widget,
    dict(context, {
      Type: PDFName.of('Annot'),
      Subtype: PDFName.of('Widget'),
      FT: PDFName.of('Sig'),
      T: textString('CouncilSeal'),
      TU: textString(field.name),
      Contents: textString(field.name),
      F: PDFNumber.of(PRINT + LOCKED),
      Rect: context.obj([left, bottom, right, top].map(Math.round)),
      P: field.page,
      StructParent: PDFNumber.of(field.structParent),
      AP: dict(context, { N: shown }),
      V: seal,
    }),
  );
}

const PRINT = 4;
const LOCKED = 128;

function sealDictionary(context: PDFContext, field: SealField): PDFDict {
  return dict(context, {
    Type: PDFName.of('Sig'),
    Filter: PDFName.of('Adobe.PPKLite'),
    SubFilter: PDFName.of('ETSI.CAdES.detached'),
    Name: textString(field.name),
    M: PDFString.of(field.date),
    ByteRange: context.obj([0, RANGE_PLACEHOLDER, RANGE_PLACEHOLDER, RANGE_PLACEHOLDER]),
    Contents: PDFHexString.of('0'.repeat(2 * field.room)),
  });
}
