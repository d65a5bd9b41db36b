import {
  createReadableStreamFromReadable,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from 'express';
import { isStreamed } from './limits.server';
import { originAskedFor } from './origin.server';
import { sendPlainPage } from './plain-page.server';
import { factsOf } from './request-facts.server';

/** What the Remix side of the server needs to know. */
export interface RemixOptions {
  readonly ourOrigins: readonly string[];
  /** The build, or in development a way to load the newest one. */
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly development: boolean;
}

/**
 * Hands requests to Remix. Used instead of `@remix-run/express` for two reasons: the body has been read whole and within its limit
 * before an action starts (but where `isStreamed`), and the address that Remix sees is our own origin, never whatever the Host header
 * says. A browser that leaves does not stop an action half-way: what was begun is finished.
 */
export function remixHandler({ ourOrigins, build, development }: RemixOptions): RequestHandler {
  const handle = createRequestHandler(build, development ? 'development' : 'production');
  return (request, response, next) => {
    const { nonce, requestId } = factsOf(request);
    const context = { nonce, requestId, clientAddress: request.ip ?? 'unknown' };
    handle(toWebRequest(request, originAskedFor(request.get('host'), ourOrigins)), context)
      .finally(() => letGoOfTheRest(request))
      .then((answer) => {
        if (isLastResort(answer)) return sendPlainPage(request, response, 'failed');
        if (isBareNotFound(answer)) return sendPlainPage(request, response, 'notFound');
        return send(answer, response);
      })
      .catch(next);
  };
}

function toWebRequest(request: ExpressRequest, origin: string): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  headers.set('Host', new URL(origin).host);
  headers.delete('X-Forwarded-Host');
  // Two slashes at the start of an address would otherwise be read as another host.
  const url = new URL(origin + request.originalUrl.replace(/^\/+/, '/'));
  // A body that comes while it is read can only be answered afterwards: that is what half means.
  const init: RequestInit & { readonly duplex: 'half' } = {
    method: request.method,
    headers,
    body: bodyOf(request),
    duplex: 'half',
  };
  return new Request(url, init);
}

/** What no page wanted of a body is taken off the wire all the same: a browser hears no answer while it is still sending. */
function letGoOfTheRest(request: ExpressRequest): void {
  if (isStreamed(request.path)) request.removeAllListeners('data').resume();
}

function bodyOf(request: ExpressRequest): BodyInit | null {
  if (request.method === 'POST' && isStreamed(request.path)) return createReadableStreamFromReadable(request);
  const body: unknown = request.body;
  return Buffer.isBuffer(body) ? Uint8Array.from(body) : null;
}

/** Remix answers so when even the error page could not be rendered: a bare line of text. */
function isLastResort(answer: Response): boolean {
  return answer.status === 500 && /^text\/plain/.test(answer.headers.get('Content-Type') ?? '');
}

/** An address without a page of its own, such as a document's, was not found: a browser shows nothing of an empty answer. */
function isBareNotFound(answer: Response): boolean {
  return answer.status === 404 && answer.body === null;
}

async function send(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name !== 'cache-control') response.append(name, value);
  }
  if (answer.body) await writeReadableStreamToWritable(answer.body, response);
  else response.end();
}
