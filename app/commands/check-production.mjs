import { readFileSync } from 'node:fs';
import { say } from './say.mjs';

/**
 * In production, names every setting that is missing before a minute is spent on installing. The server checks again, and more,
 * when it reads them: this runs before anything is installed, so it can use nothing but Node.
 */
export function checkProductionSettings() {
  if (process.env.NODE_ENV !== 'production') return;
  const settings = JSON.parse(readFileSync('app/services/settings.json', 'utf8'));
  const missing = settings.filter(({ name, production }) => isRequired(production) && !process.env[name]?.trim());
  const refused = settings.filter(({ name, production }) => production === 'refused' && process.env[name]?.trim());
  if (missing.length + refused.length === 0) return;
  say('The product does not start in production like this:');
  for (const { name, meaning } of missing) say(`- ${name} is missing. ${meaning}.`);
  for (const { name, meaning } of refused) say(`- ${name} is refused in production. ${meaning}.`);
  process.exit(1);
}

/** Whether production needs a setting: always, or where another that stands for it is not given. */
function isRequired(production) {
  const [, without] = /^required(?: without (\w+))?$/.exec(production) ?? [null, null];
  if (without === null) return false;
  return without === undefined || !process.env[without]?.trim();
}
