import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createStaff, renewSetUpCode } from '~/app/services/accounts.server';
import { config } from '~/app/services/config.server';
import { missingCharacters, nameCharacters } from '~/app/services/printable.server';
import { makeDemonstrationKeys } from '~/app/services/secret-files.server';
import { type AccountDetails, readAccountDetails } from '~/forms/access/account-rules';

const USAGE = `npm run create-user -- --name "Priya Nair" --email priya.nair@example.org --role practitioner --team "Family Help North" --job-title "Family help practitioner"
For someone who forgot their password or PIN: npm run create-user -- --new-code --email priya.nair@example.org`;

const TEXT = { type: 'string', default: '' } as const;

const options = {
  name: TEXT,
  email: TEXT,
  role: TEXT,
  team: TEXT,
  'job-title': TEXT,
  'new-code': { type: 'boolean', default: false },
} as const;

/**
 * Makes an account and prints the one-time set-up code with which its owner chooses a password and a PIN; with `--new-code`,
 * prints a new code for an account that exists. Exit status 2, with a sentence for each thing that is missing or wrong.
 */
export async function createUser(args: readonly string[]): Promise<number> {
  const read = readArguments(args);
  if (typeof read === 'string') return complain([read]);
  makeReady();
  if (read['new-code']) return newCode(read.email);
  const details = readAccountDetails({ ...read, jobTitle: read['job-title'] });
  if (details.type !== 'done') return complain(details.type === 'refused' ? details.reasons : []);
  const unprintable = cannotBePrinted(details.value);
  return unprintable.length > 0 ? complain(unprintable) : create(details.value);
}

/** What stands under a family's form is printed: a sentence for each detail with characters that no font has, naming them. */
function cannotBePrinted({ name, jobTitle, team }: AccountDetails): readonly string[] {
  return Object.entries({ name, 'job title': jobTitle, team }).flatMap(([what, text]) => {
    const missing = missingCharacters(text);
    return missing.length > 0
      ? [`${nameCharacters(missing)} in the ${what} cannot be printed. Write it in another way.`]
      : [];
  });
}

/** As the list of commands calls it. */
export const run = createUser;

async function create(details: AccountDetails): Promise<number> {
  const outcome = await createStaff(details);
  if (outcome.type !== 'done') {
    return complain([`${details.email} has an account already. With --new-code it gets a new set-up code.`]);
  }
  const { isNewTeam, setUpCode } = outcome.value;
  if (isNewTeam) process.stderr.write(`There was no team "${details.team}": it was made.\n`);
  process.stderr.write(`${details.name} has an account.\n`);
  return print(setUpCode);
}

async function newCode(email: string): Promise<number> {
  const outcome = await renewSetUpCode(email);
  if (outcome.type !== 'done') return complain(['No account has this email address.']);
  return print(outcome.value.setUpCode);
}

/** The demonstration may not have been started yet; in production the keys are the council's own. */
function makeReady(): void {
  mkdirSync(config().dataDir, { recursive: true, mode: 0o700 });
  makeDemonstrationKeys(config());
}

function print(code: string): number {
  process.stderr.write(`Within 7 days they choose a password and a PIN at ${config().publicOrigin}/first-sign-in,\n`);
  process.stderr.write('with their email address and this set-up code. Give it to them yourself; it works once:\n');
  process.stdout.write(`${code}\n`);
  return 0;
}

function complain(sentences: readonly string[]): number {
  process.stderr.write(`${[...sentences, USAGE].join('\n')}\n`);
  return 2;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    return error instanceof Error ? error.message : 'The arguments cannot be read.';
  }
}
