import { PDFDocument } from 'pdf-lib';
import { checkStampIn } from '~/app/pdf/long-term/last-stamp.server';
import { dictIn, entriesOf, listIn, numbersIn, plainText } from '~/app/pdf/long-term/plain-objects.server';
import { type Appended, type Revision, readRevisions } from '~/app/pdf/long-term/revisions.server';
import { isValidationData, type Values, withValuesOf } from '~/app/pdf/long-term/validation-data.server';
import type { TimeStamp } from '~/app/pdf/time-stamp/check-time-stamp.server';
import { done, type Outcome, refused } from '~/forms/outcome';

type Entries = ReadonlyMap<string, string>;

/** How the file stands before a revision: what the next one has to leave as it is, or may add to. */
type Standing = {
  readonly trailer: Entries;
  /** The catalog but for what may be added to it. */
  readonly catalog: Entries;
  readonly form: Entries;
  readonly fields: readonly string[];
  readonly tableAt: number;
  readonly size: number;
  readonly dss: string | undefined;
  readonly values: Values;
};

/**
 * Whether all that follows the sealed part of a file of ours is what makes a long-term version of it (EN 319 142-1, 5.4):
 * certificates, and what authorities say of them, and time-stamps, each over all that stands before it and the last over the whole.
 * Gives those time-stamps, whoever made them. Refused with a sentence for anything else, were it one byte. Opens the sealed part,
 * which must have been verified, and unpacks certificates of at most some megabytes: not for a request.
 */
export async function checkAppended(bytes: Uint8Array, sealedLength: number): Promise<Outcome<readonly TimeStamp[]>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const revisions = readRevisions(file, sealedLength);
  if (!revisions) return refused('What was added after sealing is not in the form in which we add to a document.');
  let standing = await standingOf(file.subarray(0, sealedLength));
  const stamps: TimeStamp[] = [];
  for (const revision of revisions) {
    const next = standingAfter(revision, standing);
    if (!next) return refused('What was added after sealing changes the document.');
    const stamp = revision.objects.find(({ dict }) => entriesOf(dict).get('Type') === '/DocTimeStamp');
    if (stamp) {
      const checked = checkStamp(file, revision, stamp, { before: standing, after: next });
      if (checked.type !== 'done') return checked;
      stamps.push(checked.value);
    } else if (!addsNothingElse(revision, { before: standing, after: next })) {
      return refused('What was added after sealing is more than what the seal is checked by.');
    }
    standing = next;
    if (!stamp && revision === revisions.at(-1)) return refused('What was added last has no time-stamp over it.');
  }
  return stamps.length > 0 ? done(stamps) : refused('Nothing was added after sealing.');
}

async function standingOf(sealed: Buffer): Promise<Standing> {
  const { catalog, context } = await PDFDocument.load(Uint8Array.from(sealed), { updateMetadata: false });
  const { Root, Info, ID } = context.trailerInfo;
  return {
    ...partsOfCatalog(catalog),
    trailer: new Map(Object.entries({ Root, Info, ID }).map(([key, value]) => [key, plainText(value)])),
    tableAt: Number(/startxref\n(\d+)\n%%EOF\n$/.exec(sealed.toString('latin1', sealed.length - 100))?.[1]),
    size: context.largestObjectNumber + 1,
    values: new Map(),
  };
}

function partsOfCatalog(catalog: Appended['dict']): Pick<Standing, 'catalog' | 'form' | 'fields' | 'dss'> {
  const form = dictIn(catalog, 'AcroForm');
  const entries = entriesOf(catalog);
  return {
    catalog: without(entries, ['AcroForm', 'DSS']),
    form: without(entriesOf(form), ['Fields']),
    fields: listIn(form, 'Fields'),
    dss: entries.get('DSS'),
  };
}

/** How the file stands after a revision that replaces the catalog alone, and in it no more than the two entries; null otherwise. */
function standingAfter({ objects, table }: Revision, before: Standing): Standing | null {
  const trailer = entriesOf(table.dict);
  const [catalog, ...others] = objects.filter(({ number }) => `${number} 0 R` === before.trailer.get('Root'));
  const size = table.number + 1;
  const added = [...objects.filter((one) => one !== catalog), table];
  const isSame =
    [...trailer.keys()].every((key) => OF_TABLE.includes(key)) &&
    [...before.trailer].every(([key, value]) => trailer.get(key) === value) &&
    trailer.get('Prev') === String(before.tableAt) &&
    trailer.get('Size') === String(size) &&
    added.every(({ number }) => number >= before.size && number < size);
  if (!catalog || catalog.stream || others.length > 0 || !isSame) return null;
  const parts = partsOfCatalog(catalog.dict);
  const values = withValuesOf(objects, before.values);
  if (!same(parts.catalog, before.catalog) || !same(parts.form, before.form) || !values) return null;
  const shared = { trailer: before.trailer, tableAt: table.at, size, values };
  return { ...parts, ...shared };
}

const OF_TABLE = ['Type', 'Length', 'Size', 'W', 'Index', 'Prev', 'Root', 'Info', 'ID'];

type Change = { readonly before: Standing; readonly after: Standing };

/** A revision of a time-stamp is that, the field in which it stands, which shows nothing, and the catalog that names the field. */
function checkStamp(file: Buffer, revision: Revision, stamp: Appended, { before, after }: Change): Outcome<TimeStamp> {
  const [field, ...more] = revision.objects.filter(
    (one) => one !== stamp && `${one.number} 0 R` !== before.trailer.get('Root'),
  );
  const from = file.indexOf(CONTENTS, stamp.at, 'latin1') + CONTENTS.length - 1;
  const to = file.indexOf('>', from, 'latin1') + 1;
  const says = entriesOf(stamp.dict);
  const fits =
    field !== undefined &&
    more.length === 0 &&
    after.dss === before.dss &&
    after.fields.join() === [...before.fields, `${field.number} 0 R`].join() &&
    same(without(entriesOf(field.dict), ['T', 'P']), fieldOf(stamp)) &&
    same(without(says, ['ByteRange', 'Contents']), STAMP) &&
    numbersIn(stamp.dict, 'ByteRange').join() === [0, from, to, revision.end - to].join();
  if (!fits) return refused('What was added after sealing is more than a time-stamp.');
  return checkStampIn(file.subarray(0, revision.end), { from, to }, null);
}

const CONTENTS = '/Contents <';
const STAMP: Entries = new Map([
  ['Type', '/DocTimeStamp'],
  ['Filter', '/Adobe.PPKLite'],
  ['SubFilter', '/ETSI.RFC3161'],
]);

function fieldOf({ number }: Appended): Entries {
  return new Map([
    ['FT', '/Sig'],
    ['V', `${number} 0 R`],
    ['Type', '/Annot'],
    ['Subtype', '/Widget'],
    ['F', '132'],
    ['Rect', '[0 0 0 0]'],
  ]);
}

/** The other kind of revision holds what certificates are checked by, the entry that names it, and the catalog. */
function addsNothingElse({ objects }: Revision, { before, after }: Change): boolean {
  const plain = objects.filter(({ stream, number }) => !stream && `${number} 0 R` !== before.trailer.get('Root'));
  const [dss, ...more] = plain;
  return (
    dss !== undefined &&
    more.length === 0 &&
    after.dss === `${dss.number} 0 R` &&
    after.fields.join() === before.fields.join() &&
    isValidationData(dss.dict, after.values)
  );
}

function without(entries: Entries, keys: readonly string[]): Entries {
  return new Map([...entries].filter(([key]) => !keys.includes(key)));
}

function same(one: Entries, other: Entries): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
