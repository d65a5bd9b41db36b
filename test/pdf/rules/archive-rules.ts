import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import {
  arrayAt,
  dictAt,
  dictsAt,
  dictsIn,
  hasKey,
  nameAt,
  numberAt,
  type Opened,
  type Rule,
  streamAt,
  textAt,
} from './opened';

/** What ISO 19005-3 asks of a file at level B, as far as a file of ours could break it. Fonts stand in `font-rules`. */
export const ARCHIVE_RULES: readonly Rule[] = [
  {
    rule: '6.1.2 header',
    broken: ({ bytes }) => wrongUnless(/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}\n/.test(startOf(bytes))),
  },
  { rule: '6.1.3 trailer', broken: trailer },
  { rule: '6.1.3 nothing after the end', broken: ({ bytes }) => wrongUnless(/%%EOF\n?$/.test(endOf(bytes))) },
  { rule: '6.1.6 strings in whole bytes', broken: ({ all }) => all.filter(isOddString).map(String) },
  { rule: '6.1.7 filters', broken: filters },
  { rule: '6.1.13 limits', broken: limits },
  { rule: '6.2.3 output intent', broken: outputIntent },
  {
    rule: '6.2.5 to 6.2.10 nothing drawn but lines and letters',
    broken: (file) => keysOf(file, ['SMask', 'TR', 'HTP', 'ca', 'CA', 'BM', 'OPI', 'Ref', 'PS']),
  },
  { rule: '6.3 annotations', broken: annotations },
  { rule: '6.4 forms', broken: forms },
  {
    rule: '6.5 actions',
    broken: (file) => keysOf(file, ['JavaScript', 'JS', 'AA', 'OpenAction', 'Launch', 'URI', 'XFA']),
  },
  { rule: '6.6 metadata', broken: metadata },
  { rule: '6.8 embedded files', broken: embeddedFiles },
  {
    rule: '6.9 to 6.11 nothing optional',
    broken: (file) => keysOf(file, ['OCProperties', 'AlternatePresentations', 'PresSteps', 'Requirements']),
  },
];

const startOf = (bytes: Buffer) => bytes.toString('latin1', 0, 20);
const endOf = (bytes: Buffer) => bytes.toString('latin1', bytes.length - 10);

function wrongUnless(right: boolean, what = 'not so'): readonly string[] {
  return right ? [] : [what];
}

function trailer({ document }: Opened): readonly string[] {
  const { ID, Encrypt } = document.context.trailerInfo;
  return [
    ...wrongUnless(/^\[ <[0-9A-Fa-f]{32}> <[0-9A-Fa-f]{32}> \]$/.test(String(ID)), `ID ${ID}`),
    ...wrongUnless(!Encrypt, 'encrypted'),
  ];
}

function isOddString(object: unknown): boolean {
  return object instanceof PDFHexString && !/^([0-9A-Fa-f]{2})*$/.test(object.asString());
}

function filters({ all }: Opened): readonly string[] {
  const streams = all.filter((object) => object instanceof PDFRawStream);
  return streams.flatMap(({ dict, contents }) => [
    ...wrongUnless([undefined, 'FlateDecode'].includes(nameAt(dict, 'Filter')), `filter ${nameAt(dict, 'Filter')}`),
    ...wrongUnless((numberAt(dict, 'Length') ?? contents.length) === contents.length, 'length'),
    ...wrongUnless(!hasKey(dict, 'F') && !hasKey(dict, 'FFilter'), 'outside the file'),
  ]);
}

function limits({ all }: Opened): readonly string[] {
  return all.flatMap((object) => {
    if (object instanceof PDFNumber) return wrongUnless(Math.abs(object.asNumber()) <= 2_147_483_647, String(object));
    if (object instanceof PDFName) return wrongUnless(object.asBytes().length <= 127, String(object));
    if (object instanceof PDFHexString)
      return wrongUnless(object.asBytes().length <= 32_767, 'a string that is too long');
    return [];
  });
}

function outputIntent({ catalog }: Opened): readonly string[] {
  const intents = dictsAt(catalog, 'OutputIntents');
  const [intent] = intents;
  const profile = streamAt(intent, 'DestOutputProfile') ?? Buffer.alloc(128);
  return [
    ...wrongUnless(intents.length === 1 && nameAt(intent, 'S') === 'GTS_PDFA1', 'not exactly one for PDF/A'),
    ...wrongUnless(numberAt(dictAt(intent, 'DestOutputProfile'), 'N') === 3, 'number of colours'),
    ...wrongUnless(
      profile.readUInt32BE(0) === profile.length && profile[8] !== undefined && profile[8] <= 4,
      'profile',
    ),
    ...wrongUnless(
      profile.toString('latin1', 12, 20) === 'mntrRGB ' && profile.toString('latin1', 36, 40) === 'acsp',
      'kind',
    ),
  ];
}

const [INVISIBLE, HIDDEN, PRINT, NO_VIEW, TOGGLE] = [1, 2, 4, 32, 256];

function annotations({ pages }: Opened): readonly string[] {
  return pages
    .flatMap((page) => dictsAt(page, 'Annots'))
    .flatMap((one) => {
      const flags = numberAt(one, 'F') ?? 0;
      return [
        ...wrongUnless(['Widget', 'Link'].includes(nameAt(one, 'Subtype') ?? ''), `kind ${nameAt(one, 'Subtype')}`),
        ...wrongUnless(
          (flags & PRINT) > 0 && (flags & (INVISIBLE | HIDDEN | NO_VIEW | TOGGLE)) === 0,
          `flags ${flags}`,
        ),
        ...wrongUnless(nameAt(one, 'Subtype') !== 'Widget' || dictAt(one, 'AP')?.keys().join() === '/N', 'appearance'),
        ...wrongUnless(!hasKey(one, 'A') || nameAt(one, 'Subtype') === 'Link', 'action'),
      ];
    });
}

function forms({ catalog }: Opened): readonly string[] {
  const form = dictAt(catalog, 'AcroForm');
  return [
    ...wrongUnless(!hasKey(form, 'NeedAppearances'), 'NeedAppearances'),
    ...wrongUnless(!hasKey(form, 'XFA'), 'XFA'),
  ];
}

function keysOf(file: Opened, forbidden: readonly string[]): readonly string[] {
  return dictsIn(file).flatMap((dict) => forbidden.filter((key) => hasKey(dict, key)));
}

function metadata({ catalog, document }: Opened): readonly string[] {
  const packet = streamAt(catalog, 'Metadata')?.toString('utf8') ?? '';
  const info = document.context.lookup(document.context.trailerInfo.Info);
  const title = info instanceof PDFDict ? textAt(info, 'Title') : undefined;
  const said = (element: string) => new RegExp(`<${element}>(?:<rdf:Alt><rdf:li[^>]*>)?([^<]*)<`).exec(packet)?.[1];
  const decoded = said('dc:title')?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  return [
    ...wrongUnless(!hasKey(dictAt(catalog, 'Metadata'), 'Filter'), 'packed'),
    ...wrongUnless(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(packet), 'header'),
    ...wrongUnless(said('pdfaid:part') === '3' && said('pdfaid:conformance') === 'B', 'identifier'),
    ...wrongUnless(decoded !== undefined && decoded === title, 'title'),
    ...wrongUnless(
      /<pdfaSchema:prefix>pdfuaid<.*<pdfaProperty:name>part</s.test(packet),
      'schema of the other standard',
    ),
  ];
}

function embeddedFiles(file: Opened): readonly string[] {
  const named = arrayAt(file.catalog, 'AF');
  return dictsIn(file)
    .filter((dict) => nameAt(dict, 'Type') === 'Filespec' || hasKey(dict, 'EF'))
    .flatMap((dict) => [
      ...wrongUnless(nameAt(dict, 'AFRelationship') !== undefined, 'relationship'),
      ...wrongUnless(Boolean(textAt(dict, 'F') && textAt(dict, 'UF')), 'names'),
      ...wrongUnless(
        /^[\w.+-]+\/[\w.+-]+$/.test(nameAt(dictAt(dictAt(dict, 'EF'), 'F'), 'Subtype') ?? ''),
        'media type',
      ),
      ...wrongUnless(named.includes(dict), 'not associated with the document'),
    ]);
}
