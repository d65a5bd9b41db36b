import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { done, type Outcome, refused } from '~/forms/outcome';

/** Why a picture of a paper form is not taken. */
export type PaperRefusal =
  | 'not a photograph or PDF'
  | 'too large'
  | 'too many pixels'
  | 'too many pages'
  | 'locked'
  | 'cannot be read';

/** The most bytes that are taken: a photograph from any telephone, or a dozen scanned pages. */
export const LARGEST_PAPER = 10_000_000;

const READY_WITHIN = 10_000;
const PAGE_WITHIN = 2_000;
const MOST_MEMORY = 256 * 1024 * 1024;
const LOOK_EVERY = 25;
const EXITS: Readonly<Record<number, PaperRefusal>> = { 4: 'too many pixels', 5: 'too many pages', 6: 'locked' };

/**
 * The pages of a photograph (JPEG or PNG) or PDF as JPEG, made anew by a process of its own: what a picture knows of its place
 * and its camera is left out, and a hostile file ends that process and nothing else. It ends as soon as a page takes 2 seconds
 * or 256 MB. One file at a time. `bytes` is what was sent; its name and type are never believed.
 */
export async function readPaper(bytes: Uint8Array): Promise<Outcome<readonly Uint8Array[], PaperRefusal>> {
  if (bytes.length > LARGEST_PAPER) return refused('too large');
  const kind = kindOf(bytes);
  if (!kind) return refused('not a photograph or PDF');
  const turn = queue.then(() => read(kind, bytes));
  queue = turn.catch(() => undefined);
  return turn;
}

let queue: Promise<unknown> = Promise.resolve();

function kindOf(bytes: Uint8Array): 'image' | 'pdf' | null {
  const begins = (...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0xff, 0xd8, 0xff) || begins(0x89, 0x50, 0x4e, 0x47)) return 'image';
  return begins(0x25, 0x50, 0x44, 0x46, 0x2d) ? 'pdf' : null;
}

async function read(kind: 'image' | 'pdf', bytes: Uint8Array): Promise<Outcome<readonly Uint8Array[], PaperRefusal>> {
  const child = spawn(process.execPath, ['--max-old-space-size=160', script(), kind], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { NODE_ENV: 'production' },
  });
  const parts: Buffer[] = [];
  const guard = watch(child);
  child.stdout.on('data', (part: Buffer) => {
    parts.push(part);
    guard.alive();
  });
  // A process that has refused already reads no further.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
    child.on('error', () => resolve(null));
  });
  guard.end();
  if (code !== 0) return refused(EXITS[code ?? -1] ?? 'cannot be read');
  return done(pagesIn(Buffer.concat(parts)));
}

/** Ends a process that is silent for too long or grows too large. */
function watch(child: ChildProcess): { readonly alive: () => void; readonly end: () => void } {
  let patience = performance.now() + READY_WITHIN;
  const timer = setInterval(() => {
    if (performance.now() > patience || memoryOf(child.pid) > MOST_MEMORY) child.kill('SIGKILL');
  }, LOOK_EVERY);
  return {
    alive: () => {
      patience = performance.now() + PAGE_WITHIN;
    },
    end: () => clearInterval(timer),
  };
}

/** Resident bytes of a process, where the system tells it. */
function memoryOf(pid: number | undefined): number {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1];
    return Number(pages) * 4096;
  } catch {
    return 0;
  }
}

/** The first byte says that the process was ready; then each page behind its length. */
function pagesIn(output: Buffer): readonly Uint8Array[] {
  const pages: Uint8Array[] = [];
  let at = 1;
  while (at < output.length) {
    const length = output.readUInt32BE(at);
    pages.push(new Uint8Array(output.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return pages;
}

let found: string | undefined;

/** The script stands with its source, wherever this file was built to. */
function script(): string {
  found ??= upwards(import.meta.dirname);
  return found;
}

function upwards(folder: string): string {
  const here = path.join(folder, 'app/commands/read-paper.mjs');
  if (existsSync(here)) return here;
  const above = path.dirname(folder);
  if (above === folder) throw new Error('The reader of paper forms is missing');
  return upwards(above);
}
