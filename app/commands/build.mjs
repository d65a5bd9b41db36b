import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkNode } from './check-node.mjs';
import { compressFiles } from './compress.mjs';
import { installIfNeeded } from './install.mjs';
import { withLock } from './lock.mjs';
import { say } from './say.mjs';
import { hashOfSources } from './sources.mjs';

const stamp = 'build/sources.sha256';

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
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'error'], {
    env,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    say('The product could not be built. The message above says why.');
    process.exit(1);
  }
  compressFiles('build/client');
  writeFileSync(stamp, hash);
}

function builtFrom() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  checkNode();
  installIfNeeded();
  await buildIfNeeded();
}
