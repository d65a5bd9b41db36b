import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cleanEnvironment, runToEnd } from './server';

const shelf = '.tmp';

/** When the councils were made that stories with days of their own begin with: before the first of those days. */
const MADE = { now: {}, 'on a clock': { CLOCK: '2026-06-30T09:00:00Z' } } as const;

/**
 * A data folder with the demonstration council in it, as `npm start` leaves it, made now or before the stories begin: each made once
 * for each build, copied for each file of tests. Whoever asks removes the copy.
 */
export async function preparedCouncil(when: keyof typeof MADE = 'now'): Promise<string> {
  const ofThisBuild = `council-${readFileSync('build/sources.sha256', 'utf8').slice(0, 16)}`;
  const made = path.join(shelf, when === 'now' ? ofThisBuild : `${ofThisBuild}-clock`);
  if (!existsSync(made)) {
    removeOlderThan(ofThisBuild);
    await prepare(made, MADE[when]);
  }
  const copy = mkdtempSync(path.join(tmpdir(), 'consent-'));
  cpSync(made, copy, { recursive: true });
  return copy;
}

function removeOlderThan(ofThisBuild: string): void {
  mkdirSync(shelf, { recursive: true });
  for (const old of readdirSync(shelf)) {
    if (old.startsWith('council-') && !old.startsWith(ofThisBuild))
      rmSync(path.join(shelf, old), { recursive: true, force: true });
  }
}

async function prepare(made: string, clock: Readonly<Record<string, string>>): Promise<void> {
  const unfinished = mkdtempSync(path.join(shelf, 'unfinished-'));
  await runToEnd('build/server/cli.js', ['prepare'], { ...cleanEnvironment(), ...clock, DATA_DIR: unfinished });
  try {
    renameSync(unfinished, made);
  } catch (error) {
    // Another file of tests was quicker: what it made is the same.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(made)) throw error;
  }
}
