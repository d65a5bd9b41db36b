import { spawn, spawnSync } from 'node:child_process';
import { buildIfNeeded } from './build.mjs';
import { checkNode } from './check-node.mjs';
import { checkProductionSettings } from './check-production.mjs';
import { installIfNeeded } from './install.mjs';
import { YOUNG_ROOM } from './young-room.mjs';

// Everything is found from the top folder, wherever the command was called from.
process.chdir(new URL('../..', import.meta.url).pathname);

checkNode();
checkProductionSettings();
installIfNeeded();
await buildIfNeeded();
prepare();
serve();

function prepare() {
  const { status } = spawnSync(process.execPath, ['build/server/cli.js', 'prepare'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function serve() {
  const server = spawn(process.execPath, [YOUNG_ROOM, 'build/server/server.js'], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill(signal));
  server.on('exit', (status) => process.exit(status ?? 1));
}
