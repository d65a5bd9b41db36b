import { say } from './say.mjs';

/** Ends the process with a clear sentence on a version of Node that the product does not run on. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12)) return;
  say(`This needs Node 20.19 or newer 20, or 22.12 or newer 22. This is Node ${process.versions.node}.`);
  process.exit(1);
}
