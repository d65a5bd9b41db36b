import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { buildIfNeeded } from './build.mjs';
import { checkNode } from './check-node.mjs';
import { installIfNeeded } from './install.mjs';
import { say } from './say.mjs';
import { YOUNG_ROOM } from './young-room.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);
checkNode();
const [name, ...args] = process.argv.slice(2);
process.exit(await run());

async function run() {
  // Asked before anything is installed or built, so that a slip of the finger costs no two minutes.
  const unknown = whatIsUnknown();
  if (unknown) {
    say(unknown);
    return 2;
  }
  installIfNeeded();
  await buildIfNeeded();
  if (name === 'story')
    return node('node_modules/vitest/vitest.mjs', 'run', '--no-file-parallelism', ...filesOfStory(args[0]));
  if (name === 'bench') return node(YOUNG_ROOM, 'test/bench/run.mjs', ...args);
  return node('build/server/cli.js', name, ...args);
}

function whatIsUnknown() {
  if (name === 'story' && filesOfStory(args[0]).length === 0)
    return `There is no story ${called(args[0])}. ${list(stories())}`;
  if (name === 'bench' && !benches().includes(args[0]))
    return `There is no bench ${called(args[0])}. ${list(benches())}`;
  return undefined;
}

function node(...command) {
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
}

/** Story A1 is told in test/journeys/a1.test.ts, or in several files that begin with a1 and a dash. */
function filesOfStory(id) {
  if (!id) return [];
  const own = new RegExp(`^${id.toLowerCase().replace(/[^a-z0-9-]/g, '')}(-.*)?\\.test\\.tsx?$`);
  return filesIn('test/journeys')
    .filter((file) => own.test(file))
    .map((file) => `test/journeys/${file}`);
}

function stories() {
  const ids = filesIn('test/journeys').flatMap((file) => /^([a-z]+\d+)[-.]/.exec(file)?.[1] ?? []);
  return [...new Set(ids)].map((id) => id.toUpperCase());
}

function benches() {
  return filesIn('test/bench').flatMap((file) => /^([a-z0-9-]+)\.ts$/.exec(file)?.[1] ?? []);
}

function filesIn(folder) {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function called(given) {
  return given ? `called ${given}` : 'without a name';
}

function list(names) {
  return names.length === 0 ? 'There are none yet.' : `There are: ${names.join(', ')}.`;
}
