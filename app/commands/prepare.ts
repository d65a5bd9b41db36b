import { mkdirSync } from 'node:fs';
import { config } from '~/app/services/config.server';
import { makeDemonstrationKeys } from '~/app/services/secret-files.server';
import { run as checkSettings } from './check-settings';

/** Makes everything ready to serve: settings checked, folders and keys made. Says where the product will be found. */
export async function run(): Promise<number> {
  const status = await checkSettings();
  if (status !== 0) return status;
  const settings = config();
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  makeDemonstrationKeys(settings);
  process.stdout.write(`${settings.councilName}: Consent to Share will answer at ${settings.publicOrigin}\n`);
  return 0;
}
