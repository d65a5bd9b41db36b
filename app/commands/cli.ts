import { shutDown } from '~/app/services/shut-down.server';

/** A command of the product: takes its arguments, returns its exit status. Results go to standard output, progress to standard error. */
export type Command = (args: readonly string[]) => Promise<number>;

/** Every command that needs the product itself. Each has a file of its own; those that need only Node are in run.mjs. */
const commands: Readonly<Record<string, () => Promise<{ run: Command }>>> = {
  'check-settings': () => import('./check-settings'),
  'create-user': () => import('./create-user'),
  prepare: () => import('./prepare'),
  sample: () => import('./sample'),
  seed: () => import('./seed'),
  verify: () => import('./verify'),
};

process.exitCode = await runCommand(process.argv.slice(2));

async function runCommand([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(
      `There is no command ${name || 'without a name'}. There are: ${Object.keys(commands).join(', ')}.\n`,
    );
    return 2;
  }
  try {
    const { run } = await command();
    return await run(args);
  } catch (error) {
    process.stderr.write(
      `${name} stopped: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return 1;
  } finally {
    await shutDown();
  }
}
