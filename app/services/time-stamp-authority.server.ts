import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { certificatesIn, loadSigner, type Signer } from '~/app/pdf/signer.server';
import { checkTimeStamp, type TimeStamp } from '~/app/pdf/time-stamp/check-time-stamp.server';
import { demonstrationTimeStamp } from '~/app/pdf/time-stamp/demonstration-authority.server';
import { timeStampRequest, tokenIn } from '~/app/pdf/time-stamp/request.server';
import { now } from '~/app/services/clock.server';
import { type Config, config } from '~/app/services/config.server';
import { demonstrationTimeStampFiles } from '~/app/services/demonstration-seal.server';
import { postForTimeStamp } from '~/app/services/time-stamp-post.server';
import { done, type Outcome } from '~/forms/outcome';

/** A time-stamp that was checked, and its token as it goes into a seal. */
export type Stamped = { readonly token: Buffer; readonly timeStamp: TimeStamp };

/** How long a document that somebody waits for may wait for its time-stamp, in the worker; then it is sealed without. */
const LONGEST = 2_000;
/** How long nobody asks again after an authority did not answer: with many to stamp, each would wait for nothing. */
const PAUSE = 60_000;
/** What a token may take until the first one has shown it: an authority's certificates are most of it. */
const UNTIL_KNOWN = 7_000;
/** Tokens of one authority differ by some bytes: a longer serial number, a fraction of a second. */
const SPARE = 64;

let silence: { readonly until: number; readonly answer: Outcome<never> } | undefined;
let longestToken: number | undefined;
let trusted: readonly Uint8Array[] | undefined;

/**
 * Asks the council's time-stamp authority to stamp a SHA-256, and checks what it gives. Refused with a sentence for administrators
 * where it does not answer within two seconds, did not within the last minute, or gives what cannot be used. Never call it in a request.
 */
export async function askForTimeStamp(imprint: Buffer): Promise<Outcome<Stamped>> {
  const settings = config();
  if (settings.timeStampUrl === null) return demonstrationStamp(settings, imprint);
  if (silence && Date.now() < silence.until) return silence.answer;
  const { der, nonce } = timeStampRequest(imprint, settings.timeStampPolicy);
  const answered = await postForTimeStamp(settings.timeStampUrl, der, LONGEST);
  if (answered.type !== 'done') {
    silence = { until: Date.now() + PAUSE, answer: answered };
    return answered;
  }
  const token = tokenIn(answered.value);
  if (token.type !== 'done') return token;
  trusted ??= certificatesIn(readFileSync(settings.timeStampCaFile, 'utf8'));
  const checked = checkTimeStamp(token.value, { imprint, nonce, policy: settings.timeStampPolicy, trusted });
  return checked.type === 'done' ? done(remembered({ token: token.value, timeStamp: checked.value })) : checked;
}

/** Who stamps, for administrators: null in the demonstration, whose own authority is worth nothing. */
export function timeStampAddress(): string | null {
  return config().timeStampUrl;
}

/** The bytes to keep free for a time-stamp: as many as the longest so far, and a few. */
export function timeStampBytes(): number {
  return (longestToken ?? UNTIL_KNOWN) + SPARE;
}

/** Asks for a time-stamp of nothing, so that documents have neither too much room nor too little from the first one on. */
export async function learnTimeStampLength(): Promise<void> {
  if (longestToken === undefined) await askForTimeStamp(createHash('sha256').update(randomBytes(32)).digest());
}

function remembered(stamped: Stamped): Stamped {
  longestToken = Math.max(longestToken ?? 0, stamped.token.length);
  return stamped;
}

let demonstration: Promise<Signer> | undefined;

async function demonstrationStamp(settings: Config, imprint: Buffer): Promise<Outcome<Stamped>> {
  demonstration ??= openDemonstration(settings);
  const authority = await demonstration;
  const token = await demonstrationTimeStamp(imprint, authority, new Date(now()));
  const checked = checkTimeStamp(token, { imprint, trusted: [authority.certificateDer] });
  return checked.type === 'done' ? done(remembered({ token, timeStamp: checked.value })) : checked;
}

async function openDemonstration(settings: Config): Promise<Signer> {
  if (settings.production) throw new Error('Production has no demonstration authority');
  const { certificateFile, keyFile } = await demonstrationTimeStampFiles(settings, new Date(now()));
  return loadSigner(readFileSync(certificateFile, 'utf8'), readFileSync(keyFile, 'utf8'));
}
