/** `__Host-`: this host alone set it, over TLS (or on this machine), for the whole site, and no subdomain can replace it. */
export const SESSION_COOKIE = '__Host-session';

/**
 * `Lax`, so that a link from the council's case system or a message finds the worker signed in; what changes anything is a
 * POST, and the server refuses those from elsewhere. No Max-Age: the server alone decides how long it lasts.
 */
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** The Set-Cookie line that gives the browser a session token. */
export function sessionCookie(token: string): string {
  return `${SESSION_COOKIE}=${token}; ${ATTRIBUTES}`;
}

/** The Set-Cookie line that takes the session cookie away. */
export function noSessionCookie(): string {
  return `${SESSION_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
}
