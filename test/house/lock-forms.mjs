import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

// Publishes every form in the catalogue: adds what is not locked yet, and never changes what is.
const options = { resolve: { alias: { '~': process.cwd() } }, logLevel: 'error' };
const { module: rules } = await runnerImport('./test/house/rules/published-forms.ts', options);
const { module: forms } = await runnerImport('./forms/catalogue.ts', options);

const [lock, now] = [rules.readLock(), rules.hashesOf(forms.catalogue)];
const changes = rules.changesOf(lock, now);
if (changes.length > 0) {
  console.error(changes.join('\n'));
  process.exit(1);
}
writeFileSync(rules.lockFile, `${JSON.stringify({ ...now, ...lock }, null, 2)}\n`);
console.log(`Locked: ${Object.keys(now).join(', ')}`);
process.exit(0);
