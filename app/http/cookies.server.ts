import { SESSION_COOKIE } from '~/app/services/session-cookie.server';

/** The session token of a request, or null. Anything that cannot be a token counts as none. */
export function sessionToken(request: Request): string | null {
  const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim());
  const values = pairs.filter((pair) => pair.startsWith(`${SESSION_COOKIE}=`)).map((pair) => pair.split('=')[1] ?? '');
  // Two cookies of this name cannot come from this server: neither is believed.
  const [token] = values;
  return values.length === 1 && token !== undefined && /^[\w-]{43}$/.test(token) ? token : null;
}
