import { type PDFContext, PDFName, PDFNumber, type PDFObject, PDFString } from 'pdf-lib';
import type { Instant } from '~/app/pdf/file/instant.server';
import { asciiString, deflated, dict, type Entries, textString } from '~/app/pdf/file/writing.server';
import type { Attachment } from '~/forms/copies/content';

/**
 * Files inside the document, as PDF/A-3 asks (ISO 19005-3, 6.8): each is in the tree of embedded files, says how it is related to
 * the document, and has its media type and its date. The entries of the catalog for them; none without any.
 */
export function writeAttachments(context: PDFContext, attachments: readonly Attachment[], instant: Instant): Entries {
  if (attachments.length === 0) return {};
  // A name tree is in the order of its names.
  const inOrder = attachments.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const files = inOrder.map((attachment) => context.register(fileSpecification(context, attachment, instant)));
  const names = inOrder.flatMap(({ name }, place): PDFObject[] => {
    const file = files[place];
    return file ? [asciiString(name), file] : [];
  });
  const tree = dict(context, { Names: context.obj(names) });
  return { AF: context.obj(files), Names: dict(context, { EmbeddedFiles: context.register(tree) }) };
}

function fileSpecification(
  context: PDFContext,
  { name, mediaType, description, relationship, text }: Attachment,
  instant: Instant,
) {
  const bytes = Buffer.from(text, 'utf8');
  const file = deflated(
    context,
    {
      Type: PDFName.of('EmbeddedFile'),
      Subtype: PDFName.of(mediaType),
      Params: dict(context, { Size: PDFNumber.of(bytes.length), ModDate: PDFString.of(instant.pdf) }),
    },
    bytes,
  );
  const stream = context.register(file);
  return dict(context, {
    Type: PDFName.of('Filespec'),
    F: asciiString(name),
    UF: textString(name),
    Desc: textString(description),
    AFRelationship: PDFName.of(relationship),
    EF: dict(context, { F: stream, UF: stream }),
  });
}
