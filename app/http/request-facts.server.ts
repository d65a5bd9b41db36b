import { randomBytes, randomInt } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What the server makes up for each request. */
export interface RequestFacts {
  readonly nonce: string;
  readonly requestId: string;
}

const facts = new WeakMap<IncomingMessage, RequestFacts>();

/** The nonce and the reference of a request: made at the first call, the same at every later one. */
export function factsOf(request: IncomingMessage): RequestFacts {
  const known = facts.get(request);
  if (known) return known;
  const made = { nonce: randomBytes(16).toString('base64'), requestId: readableReference() };
  facts.set(request, made);
  return made;
}

/** Short, and without letters that sound or look alike, since people read it out on the telephone. */
function readableReference(): string {
  const letters = '23456789BCDFGHJKMNPQRSTVWXYZ';
  const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `${four()}-${four()}`;
}
