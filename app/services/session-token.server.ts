import { createHash, randomBytes } from 'node:crypto';

/** A new session token: 256 random bits, as text that a cookie can hold, and the hash that the database keeps. */
export function newToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}

/** The only trace of a token in the database. The token is random, so a plain SHA-256 is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
