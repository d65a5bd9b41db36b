import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The text of a PDF as a reader copies it, page ends as form feeds. `layout` keeps what stands side by side so. */
export function textOf(pdf: Uint8Array, options: { readonly layout?: boolean } = {}): string {
  return withFile(pdf, (file) =>
    run('pdftotext', [...(options.layout ? ['-layout'] : []), '-enc', 'UTF-8', file, '-']),
  );
}

/** The text of a PDF on one line, every run of white space as one space: for asking whether it says something. */
export function flatTextOf(pdf: Uint8Array): string {
  return textOf(pdf).replace(/\s+/g, ' ').trim();
}

/** The structure tree with its text, as `pdfinfo -struct-text` prints it: what a screen reader goes through. */
export function structureOf(pdf: Uint8Array): string {
  return withFile(pdf, (file) => run('pdfinfo', ['-struct-text', file]));
}

/** What `pdfinfo` says of a PDF, by name. */
export function informationOf(pdf: Uint8Array): ReadonlyMap<string, string> {
  const lines = withFile(pdf, (file) => run('pdfinfo', [file])).split('\n');
  return new Map(lines.map((line) => line.split(/:\s+(.*)/)).map(([name = '', value = '']) => [name, value]));
}

/** One row of `pdffonts` for each font. */
export function fontsOf(pdf: Uint8Array): readonly string[] {
  return withFile(pdf, (file) => run('pdffonts', [file]))
    .trim()
    .split('\n')
    .slice(2);
}

/** What `pdfimages` lists: empty if the file holds no picture made of dots. */
export function imagesOf(pdf: Uint8Array): readonly string[] {
  return withFile(pdf, (file) => run('pdfimages', ['-list', file]))
    .trim()
    .split('\n')
    .slice(2);
}

/** What `pdfsig` says of the seal, without asking whether anyone trusts its certificate. */
export function sealReportOf(pdf: Uint8Array): string {
  return withFile(pdf, (file) => run('pdfsig', ['-nocert', file]));
}

/** What `qpdf --check` finds wrong; empty if nothing. */
export function faultsOf(pdf: Uint8Array): string {
  return withFile(pdf, (file) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    return status === 0 ? '' : `${stdout}${stderr}`;
  });
}

/** Every object of a PDF as qpdf writes it in JSON, streams left out: the whole syntax, for looking at any part of it. */
export function objectsOf(pdf: Uint8Array): string {
  return withFile(pdf, (file) => run('qpdf', ['--json', '--json-key=qpdf', '--json-stream-data=none', file]));
}

/** A PDF with its streams uncompressed, for looking at what is drawn. */
export function unpacked(pdf: Uint8Array): string {
  return withFile(pdf, (file) =>
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], { maxBuffer: MOST }).toString('latin1'),
  );
}

export type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array };

/** One page drawn by one of two renderers that share no code. Letters that one of them drops are dropped in the file. */
export function pictureOf(pdf: Uint8Array, page: number, renderer: 'poppler' | 'mupdf', dpi: number): Picture {
  return withFile(pdf, (file) => {
    const popplerArgs = ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), file];
    const mupdfArgs = ['draw', '-q', '-F', 'pgm', '-c', 'gray', '-r', String(dpi), '-o', '-', file, String(page)];
    const [program, args] = renderer === 'poppler' ? ['pdftoppm', popplerArgs] : ['mutool', mupdfArgs];
    return parsePicture(execFileSync(program ?? '', args, { maxBuffer: MOST, stdio: ['ignore', 'pipe', 'ignore'] }));
  });
}

/** Puts a file where a program can read it, and takes it away again. */
export function withFile<Answer>(bytes: Uint8Array, use: (file: string, folder: string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MOST = 64 * 1024 * 1024;

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: MOST, stdio: ['ignore', 'pipe', 'ignore'] });
}

function parsePicture(bytes: Buffer): Picture {
  const head = /^P5\s+(?:#.*\s+)*(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.toString('latin1', 0, 200));
  if (!head) throw new Error('Not a grey picture');
  return { width: Number(head[1]), height: Number(head[2]), grey: bytes.subarray(head[0].length) };
}
