import { createHash } from 'node:crypto';
import type { Instant } from '~/app/pdf/file/instant.server';
import { deflated, type Objects, plainStream, register } from '~/app/pdf/file/objects.server';
import { srgbProfile } from '~/app/pdf/file/srgb-profile.server';
import { asciiString, dict, list, type Ref, textString, type Value } from '~/app/pdf/file/writing.server';
import { PRODUCER, xmpPacket } from '~/app/pdf/file/xmp.server';
import { cleanText } from '~/app/pdf/text/clean-text.server';
import type { DocumentContent } from '~/forms/copies/content';

type Roots = { readonly pageTree: Ref; readonly structureRoot: Ref; readonly widget: Ref | undefined };

/** Writes the catalog: language, tags, title bar, metadata, colours, and the one field that a sealed document has. */
export function writeCatalog(objects: Objects, content: DocumentContent, instant: Instant, roots: Roots): Ref {
  const packet = xmpPacket({
    title: cleanText(content.title),
    author: cleanText(content.council),
    language: content.language,
    instant,
  });
  const metadata = plainStream({ Type: '/Metadata', Subtype: '/XML' }, Buffer.from(packet, 'utf8'));
  return register(
    objects,
    dict({
      Type: '/Catalog',
      Pages: roots.pageTree,
      Lang: asciiString(content.language),
      MarkInfo: dict({ Marked: true }),
      StructTreeRoot: roots.structureRoot,
      ViewerPreferences: dict({ DisplayDocTitle: true }),
      Metadata: register(objects, metadata),
      OutputIntents: list([outputIntent(objects)]),
      // SigFlags 3: the file is signed, and only an increment may follow.
      AcroForm: roots.widget && dict({ Fields: list([roots.widget]), SigFlags: 3 }),
    }),
  );
}

/** Writes the information dictionary, which says the same as the metadata. */
export function writeInformation(objects: Objects, content: DocumentContent, instant: Instant): Ref {
  return register(
    objects,
    dict({
      Title: textString(cleanText(content.title)),
      Author: textString(cleanText(content.council)),
      Creator: textString(PRODUCER),
      Producer: textString(PRODUCER),
      CreationDate: `(${instant.pdf})`,
      ModDate: `(${instant.pdf})`,
    }),
  );
}

/** The file's identifier, from its content. */
export function identifierOf(content: DocumentContent): Value {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
  return list([`<${digest}>`, `<${digest}>`]);
}

let profile: string | undefined;

function outputIntent(objects: Objects): Value {
  profile ??= deflated({ N: 3 }, srgbProfile());
  return dict({
    Type: '/OutputIntent',
    S: '/GTS_PDFA1',
    OutputConditionIdentifier: '(sRGB IEC61966-2.1)',
    Info: '(sRGB IEC61966-2.1)',
    DestOutputProfile: register(objects, profile),
  });
}
