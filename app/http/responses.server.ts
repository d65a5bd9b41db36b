import { redirect, json as remixJson, type TypedResponse } from '@remix-run/node';
import { isLocalPath } from '~/app/http/local-paths.server';

type Answer = { readonly status?: number; readonly cookie?: string };

/** Data as JSON. The one place that knows how Remix answers with data; `page` is the name to use for a page's. */
export function json<Data>(data: Data, { status = 200, cookie }: Answer = {}): TypedResponse<Data> {
  return remixJson(data, { status, headers: withCookie(cookie) });
}

/** What a page shows. A form that came back with something to put right is 422. */
export function page<Data>(data: Data, answer: Answer = {}): TypedResponse<Data> {
  return json(data, answer);
}

/** What a page shows when someone else changed the form meanwhile: 409. Pass both versions. */
export function conflict<Data>(data: Data, answer: Omit<Answer, 'status'> = {}): TypedResponse<Data> {
  return json(data, { ...answer, status: 409 });
}

/** Goes on to another page of this site, by GET. Throws for anything that is not an address of this site. */
export function redirectTo(path: string, cookie?: string): TypedResponse<never> {
  if (!isLocalPath(path)) throw new Error('Only addresses of this site can be redirected to.');
  return redirect(path, { status: 303, headers: withCookie(cookie) });
}

/** Where "Exit this page" leads: a page that anyone might have open, and that remembers nobody. */
const SOMEWHERE_ELSE = 'https://www.bbc.co.uk/weather';

/** Leaves this site. The only answer that leads to another one; a request has no say in where. */
export function leaveSite(cookie?: string): Response {
  return redirect(SOMEWHERE_ELSE, { status: 303, headers: withCookie(cookie) });
}

/** What does not exist, or may not be seen: throw it. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' });
}

/** Done, with nothing to show. */
export function noContent(): Response {
  return new Response(null, { status: 204 });
}

function withCookie(cookie: string | undefined): Headers {
  return new Headers(cookie === undefined ? {} : { 'Set-Cookie': cookie });
}
