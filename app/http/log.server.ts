import type { RequestHandler } from 'express';
import { log } from '~/app/services/log.server';
import { factsOf } from './request-facts.server';

/**
 * Logs each request when its answer has ended: method, path, status, milliseconds and reference. Never a query, a header or a body.
 * `routePaths` are the paths of the routes: the log repeats their words, and ids, and nothing else that somebody may have typed.
 */
export function logRequests(routePaths: readonly string[]): RequestHandler {
  const words = wordsOf(routePaths);
  return (request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      log.info({
        requestId: factsOf(request).requestId,
        method: request.method,
        path: loggablePath(request.path, words),
        status: response.writableFinished ? response.statusCode : 'left',
        ms: Math.round(performance.now() - began),
      });
    });
    next();
  };
}

/** The words of our own addresses: `agreements` and `withdrawal` of `agreements/:agreementId/withdrawal`. */
export function wordsOf(routePaths: readonly string[]): ReadonlySet<string> {
  const words = routePaths.flatMap((path) => path.split('/')).filter((word) => /^[a-z][a-z0-9.-]*$/.test(word));
  return new Set([...words, 'assets', 'healthz']);
}

/** What follows this word in an address opens something to whoever has it. */
const BEFORE_A_SECRET = 'copy';

/** A path with our own words and opaque ids kept. Whatever else was typed, a name perhaps, becomes `*`, and so does a secret. */
export function loggablePath(path: string, words: ReadonlySet<string>): string {
  const parts = path.split('/');
  const secretFrom = parts.findIndex((part) => part.toLowerCase() === BEFORE_A_SECRET);
  return parts
    .map((part, place) => {
      if (part === '' || words.has(part)) return part;
      return isOpaqueId(part) && (secretFrom < 0 || place < secretFrom) ? part : '*';
    })
    .join('/');
}

/** Long, with a digit, and not a date: what our random ids and references look like, and no name does. */
function isOpaqueId(part: string): boolean {
  return /^(?=.*\d)[\w-]{12,64}$/.test(part);
}
