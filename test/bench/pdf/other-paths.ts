import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { P12Signer as LibpdfSigner, PDF } from '@libpdf/core';
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { loadSigner, type Signer } from '~/app/pdf/signer.server';

/** One RSA-2048 key for every path: ours takes PEM, the others PKCS #12. */
export type Key = { readonly signer: Signer; readonly p12: Buffer };

export function rsaKey(): Key {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pdf-'));
  try {
    const openssl = (args: string) => execFileSync('openssl', args.split(' '), { cwd: folder, stdio: 'ignore' });
    openssl('req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -subj /CN=Bench');
    openssl('pkcs12 -export -legacy -inkey key.pem -in cert.pem -out seal.p12 -passout pass:bench');
    const read = (name: string) => readFileSync(join(folder, name));
    return { signer: loadSigner(read('cert.pem').toString(), read('key.pem').toString()), p12: read('seal.p12') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const OPENSIGN =
  'the libraries and steps of OpenSign’s server on the same document, given it ready-made: pdf-lib loads it, @signpdf signs it, pdf-lib makes a page of who signed, @signpdf signs that';

/** Signs a ready-made document as OpenSign’s server does, with the certificate page that goes with it. */
export async function openSignPath(document: Uint8Array, { p12 }: Key): Promise<readonly Buffer[]> {
  const signed = await signWith(await PDFDocument.load(document, { updateMetadata: false }), p12);
  return [signed, await signWith(await certificatePage(), p12)];
}

async function signWith(document: PDFDocument, p12: Buffer): Promise<Buffer> {
  const words = { reason: 'Seal', contactInfo: 'none', name: 'Example City Council', location: 'none' };
  pdflibAddPlaceholder({ pdfDoc: document, ...words });
  const bytes = Buffer.from(await document.save({ useObjectStreams: false }));
  return new SignPdf().sign(bytes, new P12Signer(p12, { passphrase: 'bench' }));
}

async function certificatePage(): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595, 842]);
  page.drawRectangle({ x: 20, y: 20, width: 555, height: 802, borderWidth: 2 });
  const rows = [
    'Certificate of completion',
    'Document',
    'Organisation',
    'Created',
    'Completed',
    'Signers',
    'Jo Ellwood',
  ];
  for (const [index, row] of [...rows, ...rows, ...rows].entries()) {
    page.drawText(`${row}: Example City Council, 18 November 2026`, { x: 40, y: 780 - 24 * index, size: 12, font });
  }
  return document;
}

export const LIBPDF = '@libpdf/core on the same document, given it ready-made: it loads it and signs it (PAdES B-B)';

/** Loads and signs a ready-made document with @libpdf/core: nothing is composed, tagged or checked. */
export function libpdfPath(signer: LibpdfSigner) {
  return async (document: Uint8Array): Promise<Uint8Array> => {
    const pdf = await PDF.load(document);
    const { bytes } = await pdf.sign({ signer, level: 'B-B' });
    return bytes;
  };
}

export function libpdfSigner({ p12 }: Key): Promise<LibpdfSigner> {
  return LibpdfSigner.create(Uint8Array.from(p12), 'bench');
}
