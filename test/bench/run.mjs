import { runnerImport } from 'vite';

const [name, ...args] = process.argv.slice(2);

/** A line for each figure: what was measured, its value and unit, and where it compares, with what and how. */
function print({ name: figure, value, unit, ratio, against }) {
  const comparison = ratio === undefined ? {} : { ratio, against };
  process.stdout.write(`${JSON.stringify({ bench: name, name: figure, value, unit, ...comparison })}\n`);
}

const { module } = await runnerImport(`./test/bench/${name}.ts`, { resolve: { alias: { '~': process.cwd() } } });
await module.bench(print, args);
process.exit(0);
