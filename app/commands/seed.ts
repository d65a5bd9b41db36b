import { mkdirSync } from 'node:fs';
import { config } from '~/app/services/config.server';
import { makeDemonstrationKeys } from '~/app/services/secret-files.server';
import { addSyntheticForms } from '~/app/services/synthetic.server';

const MOST = 5_000_000;

/**
 * `seed --forms N`: makes the council hold N invented forms in all. Run it again with a larger number to add more. Refused in
 * production: nobody's records may stand beside invented ones.
 */
export async function run(args: readonly string[]): Promise<number> {
  const forms = readForms(args);
  if (forms === null)
    return fail(`Say how many invented forms there should be: seed --forms N, with N from 1 to ${MOST}.`);
  if (config().production) return fail('Invented forms are refused in production.');
  mkdirSync(config().dataDir, { recursive: true, mode: 0o700 });
  makeDemonstrationKeys(config());
  const began = Date.now();
  const added = await addSyntheticForms(forms, (made) => say(`${made} of ${forms} invented forms.`));
  const seconds = Math.round((Date.now() - began) / 1000);
  process.stdout.write(`${JSON.stringify({ forms, added, seconds })}\n`);
  return 0;
}

function readForms(args: readonly string[]): number | null {
  const [option, value, ...more] = args;
  if (option !== '--forms' || value === undefined || more.length > 0 || !/^\d{1,7}$/.test(value)) return null;
  const forms = Number(value);
  return forms >= 1 && forms <= MOST ? forms : null;
}

function fail(sentence: string): number {
  say(sentence);
  return 2;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
