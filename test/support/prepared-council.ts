import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cleanEnvironment, runToEnd } from './server';

const shelf = '.tmp';

/**
 * A data folder with the demonstration council in it, as `npm start` leaves it: made once for each build, copied for each file
 * of tests. Whoever asks removes the copy.
 */
export async function preparedCouncil(): Promise<string> {
  const made = path.join(shelf, `council-${readFileSync('build/sources.sha256', 'utf8').slice(0, 16)}`);
  if (!existsSync(made)) await prepare(made);
  const copy = mkdtempSync(path.join(tmpdir(), 'consent-'));
  cpSync(made, copy, { recursive: true });
  return copy;
}

async function prepare(made: string): Promise<void> {
  mkdirSync(shelf, { recursive: true });
  for (const old of readdirSync(shelf)) {
    if (old.startsWith('council-')) rmSync(path.join(shelf, old), { recursive: true, force: true });
  }
  const unfinished = mkdtempSync(path.join(shelf, 'unfinished-'));
  await runToEnd('build/server/cli.js', ['prepare'], { ...cleanEnvironment(), DATA_DIR: unfinished });
  try {
    renameSync(unfinished, made);
  } catch (error) {
    // Another file of tests was quicker: what it made is the same.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(made)) throw error;
  }
}
