import { mkdirSync } from 'node:fs';
import { now } from '~/app/services/clock.server';
import { config } from '~/app/services/config.server';
import { database } from '~/app/services/database.server';
import { makeDemonstrationSealFiles } from '~/app/services/demonstration-seal.server';
import { makeDemonstrationKeys } from '~/app/services/secret-files.server';
import { run as checkSettings } from './check-settings';

/** Makes everything ready to serve: settings checked, folders and keys made, the database created and brought up to date. Says where the product will be found. */
export async function run(): Promise<number> {
  const status = await checkSettings();
  if (status !== 0) return status;
  const settings = config();
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  makeDemonstrationKeys(settings);
  await makeDemonstrationSealFiles(settings, new Date(now()));
  await database();
  process.stdout.write(`${settings.councilName}: Consent to Share will answer at ${settings.publicOrigin}\n`);
  return 0;
}
