import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkWithCertificates } from '~/app/services/certificate-check.server';
import { databaseFile } from '~/app/services/database.server';
import { beginFileCheck } from '~/app/services/file-check.server';
import { checkHistory } from '~/app/services/history-check.server';
import { checkStore } from '~/app/services/store-check.server';
import { LEVELS, VERDICTS } from '~/forms/records/check-words';

const HOW = `Say what to verify:
  npm run verify -- FILE                     whether a file is ours and unchanged
  npm run verify -- FILE --certificate PEM   the same without our store, by the seal’s certificate alone
  npm run verify -- --all                    every sealed document of the store
  npm run verify -- --history                whether the audit trail is whole`;

/** What each answer leaves as exit status; 2 is for what could not be looked at. */
const STATUS = { genuine: 0, altered: 1, 'not ours': 3 } as const;

/**
 * `verify FILE`: whether a file is ours and unchanged; `--all`: every stored document; `--history`: every event. Exit status 0 when
 * it holds, 1 when something was changed, 3 for a file that is not ours, 2 when there is nothing to look at.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [first = '', option, certificate] = args;
  const isFile = first !== '' && !first.startsWith('-');
  if (isFile && option === '--certificate' && certificate && args.length === 3) return verifyAlone(first, certificate);
  if (args.length !== 1 || !(isFile || first === '--all' || first === '--history')) return fail(HOW);
  if (!existsSync(databaseFile())) return fail('There is no database in DATA_DIR yet.');
  if (first === '--all') return verifyStore();
  return first === '--history' ? verifyHistory() : verifyFile(first);
}

async function verifyFile(name: string): Promise<number> {
  const file = fileAt(name);
  if (file === null) return fail(`There is no file ${name}.`);
  const check = await beginFileCheck();
  for await (const bytes of createReadStream(file)) check.take(bytes);
  const verdict = await check.finish();
  if (verdict.type === 'empty' || verdict.type === 'not a PDF') return fail(`${name} is no PDF.`);
  say(VERDICTS[verdict.type].title);
  if (verdict.type === 'genuine') {
    const { level, timeStamp, certificate } = verdict.seal;
    say(`Sealed ${verdict.sealedAt} by ${certificate.subject}`);
    say(`Its certificate’s SHA-256: ${certificate.fingerprint}`);
    if (timeStamp) say(`Time-stamp ${timeStamp.at} by ${timeStamp.authority}`);
    say(LEVELS[level]);
  }
  return STATUS[verdict.type];
}

/** By the mathematics alone: for whoever has the council’s certificate and a file, and nothing else of ours. */
async function verifyAlone(name: string, certificateName: string): Promise<number> {
  const [file, certificate] = [fileAt(name), fileAt(certificateName)];
  if (file === null || certificate === null) return fail(`There is no file ${file === null ? name : certificateName}.`);
  const pem = readFileSync(certificate, 'utf8');
  if (!pem.includes('BEGIN CERTIFICATE')) return fail(`There is no certificate in ${certificateName}.`);
  const { type, sentences } = await checkWithCertificates(readFileSync(file), pem);
  for (const sentence of [VERDICTS[type].title, ...sentences]) say(sentence);
  return STATUS[type];
}

async function verifyStore(): Promise<number> {
  const { checked, wrong } = await checkStore((done, of) => {
    if (done % 100 === 0 || done === of) process.stderr.write(`Checked ${done} of ${of}\n`);
  });
  for (const { reference, level, problem } of wrong) say(`${reference}${level ? ` (${level})` : ''}: ${problem}`);
  say(
    wrong.length === 0
      ? `All hold: ${checked} files of sealed documents.`
      : `${wrong.length} of ${checked} do not hold.`,
  );
  return wrong.length === 0 ? 0 : 1;
}

async function verifyHistory(): Promise<number> {
  const { events, broken } = await checkHistory();
  if (broken === null) {
    say(`The history holds: ${events} events, none changed or removed between them.`);
    return 0;
  }
  say(`The history does not hold: event ${broken} was changed, or one before it was removed.`);
  return 1;
}

/** A file as whoever typed its name meant it: npm runs commands in the product’s folder. */
function fileAt(name: string): string | null {
  const file = path.resolve(process.env.INIT_CWD ?? '.', name);
  return existsSync(file) ? file : null;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
