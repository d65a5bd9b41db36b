import { hash, verify } from '@node-rs/argon2';

/** Argon2id, the library's default kind, with 46 MiB: OWASP's first choice, about 60 ms a try on a small server. */
const COST = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 } as const;

/** A hash of a password or PIN for keeping. */
export async function hashSecret(secret: string): Promise<string> {
  return hash(composed(secret), COST);
}

/**
 * Whether a password or PIN belongs to a hash. Without a hash the work is done all the same, on a hash that nothing opens,
 * and the answer is no: how long it takes must not tell whether there is an account.
 */
export async function verifySecret(secret: string, kept: string | null): Promise<boolean> {
  const right = await verify(kept ?? (await dummy()), composed(secret));
  return right && kept !== null;
}

/** Makes the hash that nothing opens, before anyone knocks: the first unknown name after a start would take longer than others. */
export async function warmUpPasswords(): Promise<void> {
  await dummy();
}

let made: Promise<string> | null = null;

function dummy(): Promise<string> {
  made ??= hash(crypto.getRandomValues(new Uint8Array(32)), COST);
  return made;
}

/** The same characters typed on another keyboard must be the same password (NIST SP 800-63B, 5.1.1.2). */
function composed(secret: string): string {
  return secret.normalize('NFKC');
}
