import { randomUUID } from 'node:crypto';

/** A key that a page sends with its form: the same key twice is the same act, done once. */
export function newIdempotencyKey(): string {
  return randomUUID();
}
