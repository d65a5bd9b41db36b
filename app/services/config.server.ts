import path from 'node:path';
import { z } from 'zod';
import { done, type Outcome, refused } from '~/forms/outcome';
import {
  type Environment,
  missingInProduction,
  missingOfAuthority,
  missingOfToken,
  reasonsRefusedInProduction,
} from './production-settings.server';

const contact = z.string().trim().min(5, 'is too short to be a contact').max(200, 'is longer than 200 characters');
const instant = z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-11-23T09:00:00Z' });
const lawfulBasis = z.enum(['public_task', 'legal_obligation', 'consent'], {
  error: 'must be public_task, legal_obligation or consent',
});

const schema = z.object({
  PORT: z.coerce.number('must be a number').int().min(1).max(65_535).default(3000),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://share.example.gov.uk' })
    .optional(),
  COUNCIL_NAME: z.string().trim().min(2).max(100).default('Example City Council'),
  DATABASE_KEY_FILE: z.string().optional(),
  DOCUMENT_KEY_FILE: z.string().optional(),
  SEAL_CERT_FILE: z.string().optional(),
  SEAL_KEY_FILE: z.string().optional(),
  SEAL_KEY_PASSWORD_FILE: z.string().optional(),
  SEAL_PKCS11_MODULE: z.string().optional(),
  SEAL_PKCS11_TOKEN: z.string().optional(),
  SEAL_PKCS11_KEY: z.string().optional(),
  SEAL_PKCS11_PIN_FILE: z.string().optional(),
  TIME_STAMP_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://stamps.example' })
    .optional(),
  TIME_STAMP_CA_FILE: z.string().optional(),
  TIME_STAMP_POLICY: z
    .string()
    .regex(/^[0-2](\.\d+)+$/, 'must be an object identifier such as 1.2.3.4')
    .optional(),
  NOTICE_LAWFUL_BASIS: lawfulBasis.default('public_task'),
  POLICY_DOCUMENT_VERSION: z.string().trim().max(100, 'is longer than 100 characters').optional(),
  // Ofcom keeps 01632 960000 to 960999 for drama: nobody answers there.
  DPO_CONTACT: contact.default('dpo@council.example.org, 01632 960101'),
  COMPLAINTS_CONTACT: contact.default('complaints@council.example.org, 01632 960102'),
  WITHDRAW_CONTACT: contact.default('change-my-mind@council.example.org, 01632 960103'),
  OUT_OF_HOURS_CONTACT: contact.default('01632 960104'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  CLOCK: instant.optional(),
});

/** Why the privacy notice says the council may share: Article 6 of the UK GDPR. The council chooses, the product does not. */
export type NoticeLawfulBasis = z.infer<typeof lawfulBasis>;

/** Everything the product may be told from outside, read once. */
export type Config = ReturnType<typeof fromSettings>;

/** The names of all settings, for the test that compares them with settings.json. */
export const settingNames = Object.keys(schema.shape);

/**
 * Reads the settings from an environment. Refuses with one sentence for each setting that is missing or wrong, all at once;
 * in production nothing that families or the seal depend on has a default. An empty value counts as missing.
 */
export function readConfig(environment: Environment): Outcome<Config, string> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const production = given.NODE_ENV === 'production';
  const parsed = schema.safeParse(given);
  const reasons = [
    ...(production ? missingInProduction(given) : missingOfAuthority(given)),
    ...missingOfToken(given),
    ...(parsed.success ? [] : parsed.error.issues.map(({ path: [name], message }) => `${String(name)} ${message}.`)),
    ...(production ? reasonsRefusedInProduction(given) : []),
  ];
  const [first, ...others] = reasons;
  if (first !== undefined) return refused(first, ...others);
  return done(fromSettings(schema.parse(given), production));
}

let read: Config | undefined;

/** The settings of this process. The first call reads them; it throws where `readConfig` refuses. */
export function config(): Config {
  read ??= orThrow(readConfig(process.env));
  return read;
}

function fromSettings(settings: z.infer<typeof schema>, production: boolean) {
  const dataDir = path.resolve(settings.DATA_DIR);
  const demonstrationKey = (file: string) => path.join(dataDir, 'keys', `demonstration-${file}`);
  return {
    production,
    port: settings.PORT,
    dataDir,
    publicOrigin: new URL(settings.PUBLIC_ORIGIN ?? `http://127.0.0.1:${settings.PORT}`).origin,
    councilName: settings.COUNCIL_NAME,
    databaseKeyFile: settings.DATABASE_KEY_FILE ?? demonstrationKey('database.key'),
    documentKeyFile: settings.DOCUMENT_KEY_FILE ?? demonstrationKey('documents.key'),
    sealCertFile: settings.SEAL_CERT_FILE ?? demonstrationKey('seal.crt.pem'),
    sealKeyFile: settings.SEAL_KEY_FILE ?? demonstrationKey('seal.key.pem'),
    sealKeyPasswordFile: settings.SEAL_KEY_PASSWORD_FILE ?? null,
    sealToken: sealToken(settings),
    timeStampUrl: settings.TIME_STAMP_URL ?? null,
    timeStampCaFile: settings.TIME_STAMP_CA_FILE ?? demonstrationKey('time-stamp.crt.pem'),
    timeStampPolicy: settings.TIME_STAMP_POLICY ?? null,
    noticeLawfulBasis: settings.NOTICE_LAWFUL_BASIS,
    policyDocument: settings.POLICY_DOCUMENT_VERSION ?? (production ? undefined : 'Version 1, November 2026'),
    dpoContact: settings.DPO_CONTACT,
    complaintsContact: settings.COMPLAINTS_CONTACT,
    withdrawContact: settings.WITHDRAW_CONTACT,
    outOfHoursContact: settings.OUT_OF_HOURS_CONTACT,
    logLevel: settings.LOG_LEVEL,
    clock: settings.CLOCK ?? null,
  };
}

/** The token that holds the private key of the seal; null: it is in a file. */
function sealToken(settings: z.infer<typeof schema>) {
  const { SEAL_PKCS11_MODULE: modulePath, SEAL_PKCS11_TOKEN: token, SEAL_PKCS11_KEY: key } = settings;
  const { SEAL_PKCS11_PIN_FILE: pinFile } = settings;
  return modulePath && token && key && pinFile ? { modulePath, token, key, pinFile } : null;
}

function orThrow(outcome: Outcome<Config, string>): Config {
  if (outcome.type === 'done') return outcome.value;
  throw new Error(outcome.type === 'refused' ? outcome.reasons.join('\n') : 'There are no settings.');
}
