import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import { PDFDocument } from 'pdf-lib';
import { a1 } from '~/app/commands/stories/a1';
import { tellStory } from '~/app/commands/stories/tell-story';
import { compose } from '~/app/pdf/compose.server';
import { makeDemonstrationSeal } from '~/app/pdf/demonstration-seal.server';
import { seal } from '~/app/pdf/seal.server';
import { loadSigner, type Signer } from '~/app/pdf/signer.server';
import { verifySealed } from '~/app/pdf/verify.server';
import { warmUp } from '~/app/pdf/warm-up.server';
import { config } from '~/app/services/config.server';
import { gatherCopyRecord } from '~/app/services/copy-record.server';
import { closeDatabase, database } from '~/app/services/database.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { ensureDemonstrationFamilies, findAdder } from '~/app/services/demonstration-families.server';
import { makeDemonstrationKeys } from '~/app/services/secret-files.server';
import { findLatestSigningSession } from '~/db/signing-sessions';
import type { DocumentContent } from '~/forms/copies/content';
import { contentFor } from '~/forms/copies/content-for';

type Row = {
  readonly bench: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly against?: string;
};

const RUNS = 200;
/** The other path takes a twentieth of a second each time: fewer runs tell as much. */
const SLOW_RUNS = 40;
const OTHER =
  '@signpdf/signpdf with @signpdf/placeholder-pdf-lib and @signpdf/signer-p12, same document, same RSA-2048 key';

/**
 * Warm medians of composing, sealing and checking one document (the office copy of story A1 if none is given), and of the path that most
 * JavaScript products take, in the same run with the same key. `ratio` is how many times longer the other path takes.
 */
export async function bench(print: (row: Row) => void, content?: DocumentContent | readonly string[]): Promise<void> {
  const document = content && 'blocks' in content ? content : await a1OfficeCopy();
  await warmUp();
  const { signer, p12 } = rsaKey();
  const composed = await composedBytes(document);
  const sealed = await seal(composed, signer);
  const elliptic = await ellipticSigner();
  const plain = Buffer.from(await composedBytes({ ...document, audience: 'blank' }));

  const composing = await median(RUNS, () => compose(document));
  const sealing = await median(RUNS, () => seal(composed, signer));
  const sealingElliptic = await median(RUNS, () => seal(composed, elliptic));
  const whole = await median(RUNS, async () => seal(await composedBytes(document), signer));
  const checking = await median(RUNS, async () => verifySealed(sealed, [signer.certificateDer]));
  const otherSealing = await medianOfOther(plain, p12);
  const otherWhole = await median(SLOW_RUNS, async () => {
    const bytes = await composedBytes({ ...document, audience: 'blank' });
    await otherSeal(await PDFDocument.load(bytes, { updateMetadata: false }), p12);
  });

  const row = (name: string, value: number, other?: number) => {
    const ratio = other === undefined ? {} : { ratio: rounded(other / value), against: OTHER };
    print({ bench: 'pdf', name, value: rounded(value), unit: 'ms', ...ratio });
  };
  row('compose', composing);
  row('seal, RSA-2048', sealing, otherSealing);
  row('seal, P-256', sealingElliptic);
  row('whole: compose and seal, RSA-2048', whole, otherWhole);
  row('verify', checking);
  row('other path: placeholder, save and sign', otherSealing);
  row('other path: whole, with our composing and their loading', otherWhole);
  print({ bench: 'pdf', name: 'size of the sealed document', value: rounded(sealed.length / 1000), unit: 'kB' });
}

/** The office copy of story A1, told through the services in a council of its own. */
async function a1OfficeCopy(): Promise<DocumentContent> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pdf-'));
  Object.assign(process.env, { DATA_DIR: folder, LOG_LEVEL: 'silent' });
  makeDemonstrationKeys(config());
  const staff = await ensureDemonstrationStaff();
  const priya = await findAdder(staff.priya);
  await ensureDemonstrationFamilies(() => priya);
  const agreementId = await tellStory(a1, staff.priya);
  const db = await database();
  const signing = await findLatestSigningSession(db, agreementId);
  const { record, wording } = await gatherCopyRecord(db, signing?.id ?? '');
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
  const content = contentFor(record, 'office', wording, '7KQM-2XH9-DTC');
  if (!content) throw new Error('Story A1 has no office copy');
  return content;
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

/** One key for both paths: ours takes PEM, the other takes PKCS #12. */
function rsaKey(): { readonly signer: Signer; readonly p12: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pdf-'));
  try {
    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'key.pem',
      '-out',
      'cert.pem',
      '-subj',
      '/CN=Bench',
    );
    openssl(
      'pkcs12',
      '-export',
      '-legacy',
      '-inkey',
      'key.pem',
      '-in',
      'cert.pem',
      '-out',
      'seal.p12',
      '-passout',
      'pass:',
    );
    const read = (name: string) => readFileSync(join(folder, name));
    return { signer: loadSigner(read('cert.pem').toString(), read('key.pem').toString()), p12: read('seal.p12') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Only what corresponds to our sealing is timed: the document is loaded before each run. */
async function medianOfOther(plain: Buffer, p12: Buffer): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < SLOW_RUNS + 5; run += 1) {
    const loaded = await PDFDocument.load(plain, { updateMetadata: false });
    const start = performance.now();
    await otherSeal(loaded, p12);
    if (run >= 5) times.push(performance.now() - start);
  }
  return middle(times);
}

async function otherSeal(loaded: PDFDocument, p12: Buffer): Promise<Buffer> {
  const words = { reason: 'Seal', contactInfo: 'none', name: 'Example City Council', location: 'none' };
  pdflibAddPlaceholder({ pdfDoc: loaded, ...words });
  const bytes = Buffer.from(await loaded.save({ useObjectStreams: false }));
  return new SignPdf().sign(bytes, new P12Signer(p12, { passphrase: '' }));
}

async function median(runs: number, work: () => Promise<unknown>): Promise<number> {
  for (let run = 0; run < Math.min(runs, 60); run += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return middle(times);
}

function middle(times: number[]): number {
  const sorted = times.sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
