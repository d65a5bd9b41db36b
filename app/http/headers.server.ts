import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { factsOf } from './request-facts.server';

/** What changes in the headers with the place where the server runs. */
export interface HeaderOptions {
  /** Served over TLS: tells browsers never to come back without it. */
  readonly production: boolean;
  /** The development server's own scripts add styles to the page and talk over a web socket. */
  readonly development: boolean;
}

/**
 * The headers of every answer: a Content-Security-Policy under which only our own files and scripts with this request's nonce run,
 * nobody may frame us, and forms go nowhere else; and `no-store`, which static files alone replace.
 */
export function securityHeaders({ production, development }: HeaderOptions): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: policy(production, development) },
      // Helmet's own default, no-referrer, makes browsers send `Origin: null` with our own forms.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: production ? { maxAge: 63_072_000, includeSubDomains: true } : false,
      xFrameOptions: { action: 'deny' },
    }),
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()');
      response.setHeader('Cache-Control', 'no-store');
      next();
    },
  ];
}

function policy(production: boolean, development: boolean) {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", (request: IncomingMessage) => `'nonce-${factsOf(request).nonce}'`],
    'style-src': ["'self'", ...(development ? ["'unsafe-inline'"] : [])],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    ...(production ? { 'upgrade-insecure-requests': [] } : {}),
  };
}
