import { type Objects, plainStream, register } from '~/app/pdf/file/objects.server';
import type { Box } from '~/app/pdf/file/tags.server';
import { dict, list, type Ref, textString } from '~/app/pdf/file/writing.server';

/** Bytes kept free for the seal: a signature, a few certificates and a time-stamp have room in them. */
export const SEAL_ROOM = 8192;
/** What stands in the byte range until the file is sealed: as many digits as the longest number that will take its place. */
export const RANGE_PLACEHOLDER = 9_999_999_999;

type SealField = {
  readonly widget: Ref;
  readonly page: Ref;
  readonly box: Box;
  /** What a screen reader calls the field, and what a signature panel calls the seal. */
  readonly name: string;
  /** The record's instant as a PDF date. */
  readonly date: string;
  readonly structParent: number;
};

/**
 * Writes the field of the council's seal, over the last lines of the document, which say what it is; the field itself
 * shows nothing. The seal's dictionary takes the highest number of all, so that it comes last in the file.
 */
export function writeSealField(objects: Objects, field: SealField): void {
  const [left, bottom, right, top] = field.box;
  const appearance = {
    Type: '/XObject',
    Subtype: '/Form',
    BBox: list([0, 0, Math.round(right - left), Math.round(top - bottom)]),
    Resources: dict({}),
  } as const;
  const shown = register(objects, plainStream(appearance, Buffer.alloc(0)));
  const seal = register(objects, sealDictionary(field));
  objects.set(
    field.widget,
    dict({
      Type: '/Annot',
      Subtype: '/Widget',
      FT: '/Sig',
      T: textString('CouncilSeal'),
      TU: textString(field.name),
      Contents: textString(field.name),
      F: PRINT + LOCKED,
      Rect: list(field.box.map(Math.round)),
      P: field.page,
      StructParent: field.structParent,
      AP: dict({ N: shown }),
      V: seal,
    }),
  );
}

const PRINT = 4;
const LOCKED = 128;

function sealDictionary(field: SealField): string {
  return dict({
    Type: '/Sig',
    Filter: '/Adobe.PPKLite',
    SubFilter: '/ETSI.CAdES.detached',
    Name: textString(field.name),
    M: `(${field.date})`,
    ByteRange: list([0, RANGE_PLACEHOLDER, RANGE_PLACEHOLDER, RANGE_PLACEHOLDER]),
    Contents: `<${'0'.repeat(2 * SEAL_ROOM)}>`,
  });
}
