import { checkNode } from '../app/commands/check-node.mjs';
import { installIfNeeded } from '../app/commands/install.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
checkNode();
installIfNeeded();

// Loaded only now: these need packages.
const { runEverything } = await import('./support/run-everything.mjs');
process.exit(await runEverything({ quick: process.argv.includes('--quick'), ci: process.env.CI === 'true' }));
