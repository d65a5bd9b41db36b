import type { RequestHandler } from 'express';
import { sendPlainPage } from './plain-page.server';

/** The parts of a request that tell where it was sent from. */
export interface Provenance {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/**
 * Refuses everything that could change something unless our own pages sent it. It stands before Remix, whose own check passes over
 * resource routes and `?_data=` requests.
 */
export function onlyFromOurPages(ourOrigins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { method } = request;
    const provenance = {
      method,
      host: request.get('host'),
      origin: request.get('origin'),
      fetchSite: request.get('sec-fetch-site'),
    };
    if (!isFromOurPages(provenance, ourOrigins)) return sendPlainPage(request, response, 'notFromOurPages');
    if (!['GET', 'HEAD', 'POST'].includes(method)) return sendPlainPage(request, response, 'methodUnknown');
    next();
  };
}

/**
 * True for reading; for anything else, true only when the browser says that the page came from the origin it now sends to.
 * Browsers send `Origin` with every such request and pages cannot forge either header; a request with neither is refused.
 */
export function isFromOurPages(
  { method, host, origin, fetchSite }: Provenance,
  ourOrigins: readonly string[],
): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  if (origin === undefined) return fetchSite === 'same-origin';
  return origin === originAskedFor(host, ourOrigins) && (fetchSite ?? 'same-origin') === 'same-origin';
}

/** Refuses an address that cannot be decoded, which the router would print, as it was typed, to the log. */
export function onlyReadableAddresses(): RequestHandler {
  return (request, response, next) => {
    if (isReadable(request.path)) return next();
    sendPlainPage(request, response, 'notFound');
  };
}

/** Which of our origins the request was sent to: the public one, unless the demonstration was reached under its other name. */
export function originAskedFor(host: string | undefined, ourOrigins: readonly string[]): string {
  const asked = ourOrigins.find((origin) => new URL(origin).host === host);
  const [publicOrigin] = ourOrigins;
  if (publicOrigin === undefined) throw new Error('The server was given no origin of its own.');
  return asked ?? publicOrigin;
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
