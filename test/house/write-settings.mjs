import { readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const options = { resolve: { alias: { '~': process.cwd() } }, logLevel: 'error' };
const { module } = await runnerImport('./app/services/settings-table.ts', options);
const mark = '<!-- settings -->';
const [before, , after] = readFileSync('README.md', 'utf8').split(mark);
if (after === undefined) {
  console.error(`README.md must hold ${mark} twice: before and after the table.`);
  process.exit(1);
}
writeFileSync('README.md', `${before}${mark}\n\n${module.settingsTable()}\n\n${mark}${after}`);
process.exit(0);
