import { spawn } from 'node:child_process';

/** Runs one command as one check. Its output is shown only when it fails. */
export async function runCheck({ name, args }) {
  const began = performance.now();
  const { status, output } = await run(args);
  const ms = performance.now() - began;
  const passed = status === 0;
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name}  (${(ms / 1000).toFixed(1)} s)\n`);
  if (!passed) process.stdout.write(`${output}\n`);
  const troubles = passed ? [] : [`failed: ${name}`];
  return { passed: Number(passed), failed: Number(!passed), skipped: 0, tests: [{ name, ms }], troubles };
}

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const written = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => written.push(text));
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status, output: written.join('') }));
  });
}
