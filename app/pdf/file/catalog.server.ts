import { createHash } from 'node:crypto';
import { PDFBool, type PDFContext, PDFHexString, PDFName, PDFNumber, type PDFRef, PDFString } from 'pdf-lib';
import { writeAttachments } from '~/app/pdf/file/attachments.server';
import type { Build } from '~/app/pdf/file/build.server';
import type { Instant } from '~/app/pdf/file/instant.server';
import { srgbProfile } from '~/app/pdf/file/srgb-profile.server';
import { asciiString, dict, packedOnce, packedStream, plainStream, textString } from '~/app/pdf/file/writing.server';
import { PRODUCER, xmpPacket } from '~/app/pdf/file/xmp.server';
import { cleanText } from '~/app/pdf/text/clean-text.server';
import type { DocumentContent } from '~/forms/copies/content';

type Roots = {
  readonly pageTree: PDFRef;
  readonly structureRoot: PDFRef;
  readonly widget: PDFRef | undefined;
  readonly outline: PDFRef | undefined;
  readonly build: Build;
};

/** Writes the catalog: language, tags, title bar, metadata, colours, and the one field that a sealed document has. */
export function writeCatalog(context: PDFContext, content: DocumentContent, instant: Instant, roots: Roots): void {
  const packet = xmpPacket({
    title: cleanText(content.title),
    author: cleanText(content.council),
    language: content.language,
    instant,
    build: roots.build,
  });
  const metadata = { Type: PDFName.of('Metadata'), Subtype: PDFName.of('XML') };
  const catalog = dict(context, {
    Type: PDFName.of('Catalog'),
    Pages: roots.pageTree,
    Lang: asciiString(content.language),
    MarkInfo: dict(context, { Marked: PDFBool.True }),
    StructTreeRoot: roots.structureRoot,
    Outlines: roots.outline,
    ViewerPreferences: dict(context, { DisplayDocTitle: PDFBool.True }),
    Metadata: context.register(plainStream(context, metadata, Buffer.from(packet, 'utf8'))),
    OutputIntents: context.obj([outputIntent(context)]),
    // SigFlags 3: the file is signed, and only an increment may follow.
    AcroForm: roots.widget && dict(context, { Fields: context.obj([roots.widget]), SigFlags: PDFNumber.of(3) }),
    // PDF/A-1 holds no other files.
    ...(roots.build === 'PDF/A-3b' ? writeAttachments(context, content.attachments ?? [], instant) : {}),
  });
  context.trailerInfo.Root = context.register(catalog);
}

/** Writes the information dictionary, which says the same as the metadata, and the file's identifier from its content. */
export function writeInformation(context: PDFContext, content: DocumentContent, instant: Instant): void {
  context.trailerInfo.Info = context.register(
    dict(context, {
      Title: textString(cleanText(content.title)),
      Author: textString(cleanText(content.council)),
      Creator: textString(PRODUCER),
      Producer: textString(PRODUCER),
      CreationDate: PDFString.of(instant.pdf),
      ModDate: PDFString.of(instant.pdf),
    }),
  );
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
  context.trailerInfo.ID = context.obj([PDFHexString.of(digest), PDFHexString.of(digest)]);
}

let profile: Uint8Array | undefined;

function outputIntent(context: PDFContext) {
  profile ??= packedOnce(srgbProfile());
  return dict(context, {
    Type: PDFName.of('OutputIntent'),
    S: PDFName.of('GTS_PDFA1'),
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: context.register(packedStream(context, { N: PDFNumber.of(3) }, profile)),
  });
}
