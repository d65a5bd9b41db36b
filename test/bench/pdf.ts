import { createHash } from 'node:crypto';
import type { Spelling } from '~/app/commands/stories/all-scripts';
import { compose } from '~/app/pdf/compose.server';
import { makeDemonstrationSeal } from '~/app/pdf/demonstration-seal.server';
import { seal } from '~/app/pdf/seal.server';
import { loadSigner, type Signer } from '~/app/pdf/signer.server';
import { verifySealed } from '~/app/pdf/verify.server';
import { warmUp } from '~/app/pdf/warm-up.server';
import type { DocumentContent } from '~/forms/copies/content';
import { type A1Document, a1Documents } from './pdf/a1-documents';
import { keptForEach } from './pdf/memory';
import {
  certificatePage,
  DOCUMENSO,
  documensoPath,
  type Key,
  LIBPDF,
  libpdfPath,
  libpdfSigner,
  OPENSIGN,
  openSignPath,
  pictures,
  rsaKey,
} from './pdf/other-paths';
import { medians, type Row, rounded, timed } from './pdf/timing';

type Print = (row: Row) => void;

const RUNS = 100;
/** The other paths take a tenth of a second each time: fewer runs tell as much. */
const SLOW_RUNS = 30;

/**
 * What a sealed document costs, on the copies of story A1: warm medians of composing, sealing and checking, beside the limit and
 * beside what peers' libraries take in the same run with the same key, taking turns. `ratio` is how many times longer the other
 * takes, or where it says so how many times as long as the limit it takes. Sizes are those of the files as they are kept, with an authority's time-stamp and, in the office's, its receipts.
 */
export async function bench(print: Print): Promise<void> {
  const starting = await timed(warmUp);
  const { family, office, scripts } = await a1Documents();
  const first = await timed(() => compose(family.content));
  const key = rsaKey();
  const row = (name: string, value: number, unit = 'ms', compared: Pick<Row, 'ratio' | 'against'> = {}) =>
    print({ bench: 'pdf', name, value: rounded(value), unit, ...compared });

  row('warm-up, before the server is ready', starting);
  row('first document after it', first);
  for (const [name, { content }] of [
    ['family', family],
    ['office', office],
  ] as const)
    await whole(row, name, content, key);
  await allScripts(row, scripts);
  await sealing(row, family, key);
  row('size, family copy, sealed B-T', family.sealed.length / 1000, 'kB');
  row('size, office copy with its receipts, sealed B-T', office.sealed.length / 1000, 'kB');
  const kept = await keptForEach(async (number) => {
    const reference = `K7QM-4XPD-${String(number % 10)}`;
    await seal(await composedBytes({ ...family.content, reference }), key.signer);
  });
  row('memory kept for each of 1,000 documents, after the first 50', kept, 'kB');
}

type Say = (name: string, value: number, unit?: string, compared?: Pick<Row, 'ratio' | 'against'>) => void;

/** Composing and sealing, against paths that sign what somebody composed for them; and sealing alone against signing alone. */
async function whole(row: Say, name: string, content: DocumentContent, key: Key): Promise<void> {
  const [ready, composed] = [await composedBytes({ ...content, audience: 'blank' }), await composedBytes(content)];
  const [theirs, drawn] = [await libpdfSigner(key), await pictures()];
  const page = await certificatePage(drawn);
  const [composing = 0] = await medians(RUNS, () => compose(content));
  const [ours = 0, composedThere = 0, openSign = 0, documenso = 0, sealing = 0, libpdf = 0] = await medians(
    SLOW_RUNS,
    async () => seal(await composedBytes(content), key.signer),
    async () => libpdfPath(await composedBytes({ ...content, audience: 'blank' }), theirs),
    () => openSignPath(ready, key, drawn),
    () => documensoPath(ready, page, theirs),
    () => seal(composed, key.signer),
    () => libpdfPath(ready, theirs),
  );
  row(`compose, ${name} copy`, composing);
  row(`compose and seal, ${name} copy`, ours, 'ms', { ratio: rounded(openSign / ours), against: OPENSIGN });
  row(`compose and seal, ${name} copy`, ours, 'ms', { ratio: rounded(composedThere / ours), against: SAME });
  row(`compose and seal, ${name} copy`, ours, 'ms', { ratio: rounded(documenso / ours), against: DOCUMENSO });
  row(`compose and seal, ${name} copy`, ours, 'ms', { ratio: rounded(libpdf / ours), against: LIBPDF });
  row(`seal, ${name} copy`, sealing, 'ms', { ratio: rounded(libpdf / sealing), against: LIBPDF });
}

/** The same form with names and words in every script that is printed, and in Latin letters alone. */
async function allScripts(row: Say, scripts: Readonly<Record<Spelling, DocumentContent>>): Promise<void> {
  const [own = 0, latin = 0] = await medians(
    RUNS,
    () => compose(scripts.own),
    () => compose(scripts.latin),
  );
  row('compose, names in Latin letters', latin);
  row('compose, names in all scripts', own, 'ms', { ratio: rounded(own / latin), against: LATIN });
}

const SAME = 'the same document, composed here too, which @libpdf/core then loads and signs (PAdES B-B)';
const LATIN = 'the same form in Latin letters: how many times as long it takes';
const LIMIT = 'SHA-256 of the bytes and one RSA-2048 signature: how many times as long it takes';

async function sealing(row: Say, { content }: A1Document, { signer }: Key): Promise<void> {
  const composed = await composedBytes(content);
  const sealed = await seal(composed, signer);
  const elliptic = await ellipticSigner();
  const [limit = 0, rsa = 0, curve = 0, checking = 0] = await medians(
    2 * RUNS,
    () => signer.rawSign(createHash('sha256').update(composed).digest()),
    () => seal(composed, signer),
    () => seal(composed, elliptic),
    async () => verifySealed(sealed, [signer.certificateDer]),
  );
  row('the limit of sealing: hash and one RSA-2048 signature', limit);
  row('seal, RSA-2048', rsa, 'ms', { ratio: rounded(rsa / limit), against: LIMIT });
  row('seal, P-256', curve);
  row('verify', checking);
}

async function composedBytes(content: DocumentContent): Promise<Uint8Array> {
  const outcome = await compose(content);
  if (outcome.type !== 'done') throw new Error('The document to measure does not compose');
  return outcome.value;
}

async function ellipticSigner(): Promise<Signer> {
  const { certificatePem, keyPem } = await makeDemonstrationSeal('Example City Council', new Date());
  return loadSigner(certificatePem, keyPem);
}
