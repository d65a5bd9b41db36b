import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { handOver } from '~/app/services/hand-over.server';
import { SESSION_COOKIE, sessionCookie } from '~/app/services/session-cookie.server';
import { findLiveSession, type LiveSession, openStaffSession } from '~/app/services/sessions.server';

/** The token in a Set-Cookie line. */
export function tokenIn(cookie: string | null): string {
  const found = new RegExp(`^${SESSION_COOKIE}=([^;]+)`).exec(cookie ?? '')?.[1];
  if (found === undefined) throw new Error(`There is no session in ${cookie}`);
  return found;
}

/** Opens a staff session; gives its token and what the product knows of it. */
export async function signedIn(staffId: string): Promise<{ readonly token: string } & LiveSession> {
  const token = tokenIn((await openStaffSession(staffId)).cookie);
  return { token, ...(await live(token)) };
}

/** Hands the tablet of a staff session over for a signing session; gives the family's token. */
export async function handedOver(staffSessionId: string, signingSessionId: string) {
  const db = await database();
  const { token } = await db
    .transaction()
    .execute((within) => handOver(within, staffSessionId, signingSessionId, now()));
  return { token, ...(await live(token)) };
}

/** The session that a token opens. Throws when it opens none. */
export async function live(token: string): Promise<LiveSession> {
  const found = await findLiveSession(token);
  if (!found) throw new Error('The token opens nothing.');
  return found;
}

/** A request with a session token, as a browser on our own pages sends it. */
export function requestWith(
  token: string | null,
  path: string,
  form?: Readonly<Record<string, string>> | URLSearchParams,
): Request {
  return new Request(`http://127.0.0.1:3000${path}`, {
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    headers: token === null ? {} : { Cookie: sessionCookie(token).split(';')[0] ?? '' },
  });
}

/** What Remix passes to a loader or action. */
export function routeArgs(request: Request, clientAddress = '192.0.2.1') {
  return { request, params: {}, context: { nonce: 'n', requestId: 'r', clientAddress } };
}

/** The answer that a guard, loader or action returned or threw. */
export async function answerOf(running: Promise<unknown>): Promise<Response> {
  const answer = await running.catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return answer;
  throw answer;
}
