import { readConfig } from '~/app/services/config.server';
import { problemsWithSecretFiles } from '~/app/services/secret-files.server';

/** Names everything that is wrong with the settings, and says nothing when they are right. */
export async function run(): Promise<number> {
  const outcome = readConfig(process.env);
  const problems =
    outcome.type === 'refused'
      ? outcome.reasons
      : outcome.type === 'done' && outcome.value.production
        ? problemsWithSecretFiles(outcome.value)
        : [];
  if (problems.length === 0) return 0;
  process.stderr.write(['The settings are not right:', ...problems.map((problem) => `- ${problem}`), ''].join('\n'));
  return 1;
}
