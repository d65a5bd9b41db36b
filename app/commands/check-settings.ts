import { settingsAreRight } from '~/app/services/settings-problems.server';

/** Names everything that is wrong with the settings, and says nothing when they are right. */
export async function run(): Promise<number> {
  return (await settingsAreRight(process.env)) ? 0 : 1;
}
