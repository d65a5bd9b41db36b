import { readdirSync } from 'node:fs';
import path from 'node:path';
import express, { type Request, type RequestHandler } from 'express';
import { sendPlainPage } from './plain-page.server';

const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

const year = 31_536_000;
const hour = 3600;

/**
 * Serves the built files. Those under /assets have their hash in their name and never change; the others may, so they are kept an
 * hour. A copy compressed by the build is sent where the browser takes it.
 */
export function staticFiles(folder: string): RequestHandler[] {
  const built = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `/${file.split(path.sep).join('/')}`),
  );
  const serve = express.static(folder, { index: false, redirect: false, cacheControl: false, dotfiles: 'ignore' });
  return [
    (request, response, next) => {
      const { path: asked } = request;
      if (!built.has(asked) || !/\.\w+$/.test(asked) || !['GET', 'HEAD'].includes(request.method)) return next();
      response.setHeader('Cache-Control', cacheFor(asked));
      response.vary('Accept-Encoding');
      const encoding = encodings.find(({ name, suffix }) => built.has(asked + suffix) && takes(request, name));
      if (encoding) {
        response.type(path.extname(asked));
        response.setHeader('Content-Encoding', encoding.name);
        request.url = asked + encoding.suffix;
      }
      serve(request, response, next);
    },
    (request, response, next) =>
      request.path.startsWith('/assets/') ? sendPlainPage(request, response, 'notFound') : next(),
  ];
}

function cacheFor(asked: string): string {
  return asked.startsWith('/assets/') ? `public, max-age=${year}, immutable` : `public, max-age=${hour}`;
}

function takes(request: Request, encoding: string): boolean {
  return request.acceptsEncodings(encoding) === encoding;
}
