import { checkNode } from './check-node.mjs';
import { installIfNeeded } from './install.mjs';
import { say } from './say.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);
if (process.env.NODE_ENV === 'production') {
  say('Development and production do not go together: run this without NODE_ENV=production.');
  process.exit(1);
}
checkNode();
installIfNeeded();

// Loaded only now: it may just have been installed.
const { createServer } = await import('vite');
const vite = await createServer({ server: { middlewareMode: true } });

const { run: prepare } = await vite.ssrLoadModule('/app/commands/prepare.ts');
const status = await prepare([]);
if (status !== 0) process.exit(status);

const { start } = await vite.ssrLoadModule('/app/server.ts');
await start({ files: vite.middlewares, build: () => vite.ssrLoadModule('virtual:remix/server-build') });
