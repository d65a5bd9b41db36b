import express, { type RequestHandler } from 'express';
import { LARGEST_PAPER } from '~/app/services/paper-reader.server';

const usual = 256 * 1024;

/** Forms that may be larger than the rest: a drawn signature is thousands of points. */
const larger = [
  { path: /\/signature\/?$/, bytes: 1024 * 1024 },
  // A photograph, and what a browser writes around it.
  { path: /\/paper\/?$/, bytes: LARGEST_PAPER + 16 * 1024 },
  // A drawing comes with what the child said: one that is too large is refused on the page, with the words still in it.
  { path: /\/words\/?$/, bytes: 2 * LARGEST_PAPER + usual },
] as const;

/** Read piece by piece by its own page, which keeps nothing of it and changes nothing: a large file takes no room here. */
const streamed = /^\/verify\/?$/;

/** Whether the body of what is sent to a path is left to its page. */
export function isStreamed(path: string): boolean {
  return streamed.test(path);
}

/**
 * Reads the whole body before anything acts on it, so that a body which is too large, or breaks off, leaves nothing half written.
 * Counts what arrives, whatever Content-Length said; the error it passes on has the status (413, 400 or 415).
 */
export function readWholeBody(): RequestHandler {
  return (request, response, next) => {
    if (isStreamed(request.path)) return next();
    // Compressed bodies are refused: browsers never send them, and a small one can unpack to a very large one.
    express.raw({ type: () => true, limit: bodyLimit(request.path), inflate: false })(request, response, next);
  };
}

/** The most bytes that may be posted to a path. */
export function bodyLimit(path: string): number {
  return larger.find((form) => form.path.test(path))?.bytes ?? usual;
}
