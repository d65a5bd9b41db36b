import { spawnSync } from 'node:child_process';

/** Runs one command as one check. Its output is shown only when it fails. */
export function runCheck({ name, args }) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64_000_000 });
  const ms = performance.now() - began;
  const passed = status === 0;
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name}  (${(ms / 1000).toFixed(1)} s)\n`);
  if (!passed) process.stdout.write(`${stdout}${stderr}\n`);
  const troubles = passed ? [] : [`failed: ${name}`];
  return { passed: Number(passed), failed: Number(!passed), skipped: 0, tests: [{ name, ms }], troubles };
}
