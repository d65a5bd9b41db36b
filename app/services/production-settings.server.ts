import path from 'node:path';
import settings from './settings.json';

/** The environment of a process, or a made-up one. */
export type Environment = Readonly<Record<string, string | undefined>>;

const secretFiles = [
  'DATABASE_KEY_FILE',
  'DOCUMENT_KEY_FILE',
  'SEAL_CERT_FILE',
  'SEAL_KEY_FILE',
  'SEAL_KEY_PASSWORD_FILE',
  'SEAL_PKCS11_PIN_FILE',
  'TIME_STAMP_CA_FILE',
] as const;
const ofToken = ['SEAL_PKCS11_MODULE', 'SEAL_PKCS11_TOKEN', 'SEAL_PKCS11_KEY', 'SEAL_PKCS11_PIN_FILE'] as const;

/** A sentence for each setting that production needs and does not have: the product never makes up a council's contacts or keys. */
export function missingInProduction(environment: Environment): string[] {
  const isRequired = ({ name, production }: (typeof settings)[number]) =>
    production === 'required' || (name === 'SEAL_KEY_FILE' && !environment.SEAL_PKCS11_MODULE);
  return settings.filter((one) => isRequired(one) && !environment[one.name]).map(missingSentence);
}

/** A sentence for each setting that is missing of a token that holds the seal's key, where one of them is given. */
export function missingOfToken(environment: Environment): string[] {
  if (!ofToken.some((name) => environment[name])) return [];
  return settings.filter(({ name }) => ofToken.some((one) => one === name) && !environment[name]).map(missingSentence);
}

/** A sentence where a time-stamp authority is given without the certificates that it is checked by: every time-stamp would be refused. */
export function missingOfAuthority(environment: Environment): string[] {
  if (!environment.TIME_STAMP_URL || environment.TIME_STAMP_CA_FILE) return [];
  return settings.filter(({ name }) => name === 'TIME_STAMP_CA_FILE').map(missingSentence);
}

function missingSentence({ name, meaning }: (typeof settings)[number]): string {
  return `${name} is missing. ${meaning}.`;
}

/** A sentence for each setting that has a value, but one that production may not have. */
export function reasonsRefusedInProduction(environment: Environment): string[] {
  return [
    ...refusedSettings(environment),
    ...insecureOrigin(environment),
    ...refusedSecretFiles(environment),
    ...oneKeyForBoth(environment),
  ];
}

function refusedSettings(environment: Environment): string[] {
  const given = settings.filter(({ name, production }) => production === 'refused' && environment[name]);
  return given.map(({ name, meaning }) => `${name} is refused in production. ${meaning}.`);
}

function insecureOrigin({ PUBLIC_ORIGIN: origin }: Environment): string[] {
  if (!origin || origin.startsWith('https://')) return [];
  return ['PUBLIC_ORIGIN must begin with https:// in production: cookies and answers may not travel in the clear.'];
}

function refusedSecretFiles(environment: Environment): string[] {
  const dataDir = path.resolve(environment.DATA_DIR ?? './data');
  return secretFiles.flatMap((name) => {
    const file = environment[name];
    if (!file) return [];
    if (/demonstration/i.test(path.basename(file)))
      return [`${name} is a demonstration file: production needs its own.`];
    // A key beside what it locks is copied with it: a stolen backup would open itself.
    if (path.resolve(file).startsWith(dataDir + path.sep)) return [`${name} must be kept outside DATA_DIR.`];
    return [];
  });
}

function oneKeyForBoth({ DATABASE_KEY_FILE: database, DOCUMENT_KEY_FILE: documents }: Environment): string[] {
  if (!database || !documents || path.resolve(database) !== path.resolve(documents)) return [];
  return ['DATABASE_KEY_FILE and DOCUMENT_KEY_FILE are the same file: each needs a key of its own.'];
}
