import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkNode } from './check-node.mjs';
import { compressFiles } from './compress.mjs';
import { installIfNeeded } from './install.mjs';
import { withLock } from './lock.mjs';
import { say } from './say.mjs';
import { hashOfSources } from './sources.mjs';

const built = 'build';
const inTheMaking = '.tmp/build';
const stamp = 'sources.sha256';

/** Builds the product unless the build was made from exactly these sources. Ends the process if it cannot. */
export async function buildIfNeeded() {
  mkdirSync('.tmp', { recursive: true });
  await withLock('.tmp/build.lock', () => {
    const hash = hashOfSources();
    if (hash !== builtFrom()) build(hash);
  });
}

function build(hash) {
  say('Building.');
  const remix = 'node_modules/@remix-run/dev/dist/cli.js';
  // The build is the same wherever it is made: what is production is decided when it runs.
  const env = { ...process.env, NODE_ENV: 'production', BUILD_DIRECTORY: inTheMaking };
  const { status } = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'error'], {
    env,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    say('The product could not be built. The message above says why.');
    process.exit(1);
  }
  compressFiles(`${inTheMaking}/client`);
  writeFileSync(`${inTheMaking}/${stamp}`, hash);
  putInPlace();
}

/** The old build stands until the new one is whole: a build that fails takes nothing away from whoever runs the old one. */
function putInPlace() {
  const old = `.tmp/build-before-${process.pid}`;
  if (existsSync(built)) renameSync(built, old);
  renameSync(inTheMaking, built);
  rmSync(old, { recursive: true, force: true });
}

function builtFrom() {
  try {
    return readFileSync(`${built}/${stamp}`, 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  checkNode();
  installIfNeeded();
  await buildIfNeeded();
}
