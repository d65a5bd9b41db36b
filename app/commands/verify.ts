import { existsSync } from 'node:fs';
import { databaseFile } from '~/app/services/database.server';
import { checkHistory } from '~/app/services/history-check.server';

/**
 * `verify --history`: says whether every event that was ever recorded is still there as it was written. Exit status 1 when one was
 * changed or removed, 2 when there is nothing to look at.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== '--history') return fail('Say what to verify: npm run verify -- --history');
  if (!existsSync(databaseFile())) return fail('There is no database in DATA_DIR yet.');
  const { events, broken } = await checkHistory();
  if (broken === null) {
    process.stdout.write(`The history holds: ${events} events, none changed or removed between them.\n`);
    return 0;
  }
  process.stdout.write(`The history does not hold: event ${broken} was changed, or one before it was removed.\n`);
  return 1;
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
