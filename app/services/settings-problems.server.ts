import { assertNever } from '~/forms/outcome';
import { readConfig } from './config.server';
import type { Environment } from './production-settings.server';
import { problemsWithAuthority, problemsWithSecretFiles } from './secret-files.server';

/** True when the product can start with the settings in an environment; otherwise says on standard error everything that is wrong. */
export async function settingsAreRight(environment: Environment): Promise<boolean> {
  const problems = await problemsWithSettings(environment);
  if (problems.length === 0) return true;
  process.stderr.write(`${['The product does not start with these settings:', ...problems].join('\n- ')}\n`);
  return false;
}

/**
 * A sentence for everything that is wrong with the settings in an environment and with the files they name. Empty when the product
 * can start. The demonstration makes its own files, so that of those only an authority's that is set counts there.
 */
export async function problemsWithSettings(environment: Environment): Promise<readonly string[]> {
  const outcome = readConfig(environment);
  switch (outcome.type) {
    case 'refused':
      return outcome.reasons;
    case 'done':
      return outcome.value.production ? problemsWithSecretFiles(outcome.value) : problemsWithAuthority(outcome.value);
    case 'missing':
      return ['There are no settings.'];
    default:
      return assertNever(outcome);
  }
}
