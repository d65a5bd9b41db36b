import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { P12Signer as LibpdfSigner, PDF } from '@libpdf/core';
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
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

/** A signature and a logo as a browser sends them. */
export type Pictures = readonly Buffer[];

export async function pictures(): Promise<Pictures> {
  const line =
    '<svg width="320" height="120"><path d="M9 90 C70 -60 90 160 150 60 S240 0 310 80" fill="none" stroke="#113" stroke-width="5"/></svg>';
  const png = await sharp(Buffer.from(line)).png().toBuffer();
  return [png, png];
}

export const OPENSIGN =
  'the libraries and steps of OpenSign’s server, given the document ready-made: pdf-lib loads it, @signpdf signs it, pdf-lib makes and loads the page of who signed, @signpdf signs that';

/** Signs a ready-made document as OpenSign’s server does, and makes the certificate that goes with it. */
export async function openSignPath(document: Uint8Array, { p12 }: Key, drawn: Pictures): Promise<readonly Buffer[]> {
  const signed = await signWith(document, p12);
  return [signed, await signWith(await certificatePage(drawn), p12)];
}

async function signWith(document: Uint8Array, p12: Buffer): Promise<Buffer> {
  const loaded = await PDFDocument.load(document);
  const words = { reason: 'Seal', contactInfo: 'none', name: 'Example City Council', location: 'none' };
  pdflibAddPlaceholder({ pdfDoc: loaded, signatureLength: 15_000, ...words });
  const bytes = Buffer.from(await loaded.save({ useObjectStreams: false }));
  return new SignPdf().sign(bytes, new P12Signer(p12, { passphrase: 'bench' }));
}

/** Theirs embeds a font of its own, which takes longer than the one here that every reader has. */
export async function certificatePage(drawn: Pictures): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const page = document.addPage([595, 842]);
  page.drawRectangle({ x: 15, y: 15, width: 565, height: 812, borderWidth: 1 });
  for (let line = 0; line < 40; line += 1) {
    page.drawText('Signed on: 18 November 2026, Jo Ellwood', { x: 30, y: 800 - 18 * line, size: 13, font });
  }
  for (const [index, png] of drawn.entries()) {
    page.drawImage(await document.embedPng(png), { x: 400, y: 700 - 60 * index, width: 100, height: 40 });
  }
  return document.save();
}

export const DOCUMENSO =
  'the libraries and steps of Documenso’s server without the drawing of its fields, given the document and the certificate page ready-made: @libpdf/core loads it, flattens it, adds the page, saves, loads and signs (PAdES B-B)';

export const LIBPDF =
  '@libpdf/core, given the document ready-made: loads it and signs it (PAdES B-B), and does nothing else';

/** Loads and signs a ready-made document with @libpdf/core: nothing is composed, tagged or checked. */
export async function libpdfPath(document: Uint8Array, signer: LibpdfSigner): Promise<Uint8Array> {
  const { bytes } = await (await PDF.load(document)).sign({ signer, level: 'B-B' });
  return bytes;
}

export async function documensoPath(document: Uint8Array, page: Uint8Array, signer: LibpdfSigner): Promise<Uint8Array> {
  const loaded = await PDF.load(document);
  loaded.flattenAll();
  await loaded.copyPagesFrom(await PDF.load(page), [0]);
  return libpdfPath(await loaded.save(), signer);
}

export function libpdfSigner({ p12 }: Key): Promise<LibpdfSigner> {
  return LibpdfSigner.create(Uint8Array.from(p12), 'bench');
}
