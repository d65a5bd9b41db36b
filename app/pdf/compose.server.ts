import type { Build } from '~/app/pdf/file/build.server';
import { SEAL_ROOM } from '~/app/pdf/file/seal-field.server';
import { writeDocument } from '~/app/pdf/file/write-document.server';
import { layOut } from '~/app/pdf/layout/lay-out.server';
import { findMissing } from '~/app/pdf/text/find-missing.server';
import type { DocumentContent } from '~/forms/copies/content';
import { done, type Outcome, refused } from '~/forms/outcome';

export { missingCharacters } from '~/app/pdf/text/missing.server';
export { nameCharacters } from '~/app/pdf/text/name-characters.server';

/**
 * A document as a PDF that is PDF/A-3b and PDF/UA-1, with room for the council's seal (except a printed blank, which is not
 * sealed): `sealRoom` bytes of it (`roomForSeal`). The same content and room give the same bytes.
 *
 * Refuses, with a sentence for each, characters that no font here can print: a letter left out of a name, or a box in its
 * place, would be sealed for ever. Throws if `madeAt` is not an instant in UTC.
 */
export async function compose(
  content: DocumentContent,
  build: Build = 'PDF/A-3b',
  sealRoom: number = SEAL_ROOM,
): Promise<Outcome<Uint8Array>> {
  const [first, ...rest] = findMissing(content);
  if (first) return refused(first, ...rest);
  return done(writeDocument(content, layOut(content), build, sealRoom));
}
