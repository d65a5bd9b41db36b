import { createServer as createHttpServer, type Server } from 'node:http';
import path from 'node:path';
import * as serverBuild from 'virtual:remix/server-build';
import type { ServerBuild } from '@remix-run/node';
import express, { type Express, type RequestHandler } from 'express';
import { answerErrors } from '~/app/http/errors.server';
import { securityHeaders } from '~/app/http/headers.server';
import { hushLibraries } from '~/app/http/hush.server';
import { readWholeBody } from '~/app/http/limits.server';
import { logRequests } from '~/app/http/log.server';
import { onlyFromOurPages, onlyReadableAddresses } from '~/app/http/origin.server';
import { sendPlainPage } from '~/app/http/plain-page.server';
import { remixHandler } from '~/app/http/remix-handler.server';
import { staticFiles } from '~/app/http/static-files.server';
import { stopOnSignals } from '~/app/http/stop.server';
import { accountsAreRight } from '~/app/services/account-standing.server';
import { startWorker, warmUp } from '~/app/services/background.server';
import { type Config, config } from '~/app/services/config.server';
import { errorForLog, log } from '~/app/services/log.server';
import { settingsAreRight } from '~/app/services/settings-problems.server';

/** Beside the server in the build, wherever that stands. */
const browserFiles = path.join(import.meta.dirname, '../client');

/** How the development server differs: Vite serves the files, and the newest build is loaded for every request. */
export interface Development {
  readonly files: RequestHandler;
  readonly build: () => Promise<ServerBuild>;
}

/** Whether the server can answer yet, or any more. */
export interface Readiness {
  ready: boolean;
}

/** The server without a port: every request passes these, from top to bottom. */
export function createServer(config: Config, readiness: Readiness, development?: Development): Express {
  const app = express();
  const ourOrigins = originsOf(config);
  app.disable('x-powered-by').disable('etag');
  // TLS ends at a proxy on the same machine: only it may say where a request came from.
  app.set('trust proxy', 'loopback');
  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').status(readiness.ready ? 200 : 503);
    response.json({ status: readiness.ready ? 'ok' : 'starting' });
  });
  app.use(logRequests(Object.values(serverBuild.routes).map((route) => route?.path ?? '')));
  app.use(securityHeaders({ production: config.production, development: development !== undefined }));
  app.use(development ? development.files : staticFiles(browserFiles));
  app.use((request, response, next) => (readiness.ready ? next() : sendPlainPage(request, response, 'starting')));
  app.use(onlyReadableAddresses());
  app.use(onlyFromOurPages(ourOrigins));
  app.use(readWholeBody());
  app.use(
    remixHandler({ ourOrigins, build: development?.build ?? serverBuild, development: development !== undefined }),
  );
  app.use(answerErrors());
  return app;
}

/** Listens, warms up, starts the worker, and stops in good order when it is told to. */
export async function start(development?: Development): Promise<Server> {
  const settings = config();
  log.level = settings.logLevel;
  if (!development) hushLibraries();
  const readiness = { ready: false };
  const server = createHttpServer(createServer(settings, readiness, development));
  stopOnSignals(server, readiness);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.port, '127.0.0.1', resolve);
  });
  await warmUp();
  startWorker();
  readiness.ready = true;
  log.info({ port: settings.port }, 'ready');
  return server;
}

/** The demonstration may be reached under either name of this machine; production under its own name alone. */
function originsOf({ production, publicOrigin, port }: Config): string[] {
  return production ? [publicOrigin] : [publicOrigin, `http://127.0.0.1:${port}`, `http://localhost:${port}`];
}

function couldNotStart(error: unknown): never {
  const { port } = config();
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (taken) process.stderr.write(`Something else listens on port ${port}. Set PORT to another one.\n`);
  else log.fatal({ error: errorForLog(error) }, 'could not start');
  process.exit(1);
}

// The development server calls `start` itself.
if (import.meta.env.PROD) {
  if (!(await settingsAreRight(process.env))) process.exit(1);
  if (!(await accountsAreRight().catch(couldNotStart))) process.exit(1);
  await start().catch(couldNotStart);
}
