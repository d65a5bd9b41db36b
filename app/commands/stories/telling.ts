import { openAgreement } from '~/app/services/agreements.server';
import type { Worker } from '~/app/services/proposals.server';
import { findLiveSession } from '~/app/services/sessions.server';
import type { Outcome } from '~/forms/outcome';

/** The revision of a form as its next page would carry it. */
export async function revisionOf(worker: Worker, id: string): Promise<number> {
  return done(await openAgreement(worker, id, 'prepare an agreement')).agreement.revision;
}

/** So many milliseconds at most a story waits for a paper to be sealed. */
export const WAIT_FOR_SEAL = 10_000;

/** The worker whose session a cookie is. */
export async function workerIn({ cookie }: { readonly cookie: string }): Promise<Worker> {
  const { session, staff } = there(await findLiveSession(tokenIn(cookie)), 'the worker’s session');
  return { sessionId: session.id, staffId: staff.id, ...staff };
}

/** The token in a cookie. */
export function tokenIn(cookie: string): string {
  return cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'));
}

/** What an outcome gives. Throws where it was not done: the story stops. */
export function done<Value>(outcome: Outcome<Value>): Value {
  if (outcome.type === 'done') return outcome.value;
  throw new Error(`The story stopped: ${outcome.type === 'refused' ? outcome.reasons.join(', ') : 'missing'}`);
}

/** A value that has to be there. Throws where it is not: the story stops. */
export function there<Value>(value: Value | null, what: string): Value {
  if (value === null) throw new Error(`The story stopped: ${what} is missing`);
  return value;
}
