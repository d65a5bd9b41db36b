import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { say } from './say.mjs';

/** Packages without which nothing can be built: an install that left out the development dependencies lacks them. */
const buildTools = ['@remix-run/dev', 'vite', 'typescript', 'sass', 'better-sqlite3/build/Release/better_sqlite3.node'];

/** Installs the packages when some are missing or the lock file is newer than what is installed. Ends the process if it cannot. */
export function installIfNeeded() {
  if (isInstalled()) return;
  say('Installing packages. The first time takes about two minutes, since the database driver is compiled.');
  // Without --include=dev, npm leaves the build tools out when NODE_ENV is production.
  const { status } = spawnSync('npm', ['ci', '--include=dev'], { stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  say(
    'The packages could not be installed. The message above says why; a C++ toolchain (make, g++, python3) is needed.',
  );
  process.exit(1);
}

function isInstalled() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(record) || statSync('package-lock.json').mtimeMs > statSync(record).mtimeMs) return false;
  return buildTools.every((tool) => existsSync(`node_modules/${tool}`));
}
