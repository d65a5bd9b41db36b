import { mkdirSync } from 'node:fs';
import { accountsAreRight } from '~/app/services/account-standing.server';
import { now } from '~/app/services/clock.server';
import { config } from '~/app/services/config.server';
import { database } from '~/app/services/database.server';
import { makeDemonstrationSealFiles } from '~/app/services/demonstration-seal.server';
import { makeDemonstrationKeys } from '~/app/services/secret-files.server';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_PIN, STAFF } from '~/db/cast';
import { ROLES } from '~/forms/access/roles';
import { run as checkSettings } from './check-settings';
import { fillDemonstration } from './stories/fill-demonstration';

/**
 * Makes everything ready to serve: settings checked, folders and keys made, the database created and brought up to date, and the
 * demonstration council filled in unless `--empty` asks for none. Says where the product will be found.
 */
export async function run(args: readonly string[]): Promise<number> {
  const status = await checkSettings();
  if (status !== 0) return status;
  const settings = config();
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  makeDemonstrationKeys(settings);
  await makeDemonstrationSealFiles(settings, new Date(now()));
  await database();
  if (!(await accountsAreRight())) return 1;
  const demonstration = !settings.production && !args.includes('--empty');
  if (demonstration) await fillDemonstration((step) => process.stderr.write(`${step}\n`));
  process.stdout.write(`${settings.councilName}: Consent to Share will answer at ${settings.publicOrigin}\n`);
  if (demonstration) process.stdout.write(demonstrationAccounts());
  return 0;
}

function demonstrationAccounts(): string {
  const people = Object.values(STAFF).map(
    ({ name, email, role }) => `  ${email}  ${name}, ${ROLES[role].name.toLowerCase()}`,
  );
  return [
    'Demonstration accounts. Nobody in this council exists:',
    ...people,
    `  Password of each: ${DEMONSTRATION_PASSWORD}   PIN to take the tablet back: ${DEMONSTRATION_PIN}`,
  ]
    .join('\n')
    .concat('\n');
}
