import type { Server } from 'node:http';
import { errorForLog, log } from '~/app/services/log.server';
import { shutDown } from '~/app/services/shut-down.server';

const patience = { requests: 7_000, everything: 10_000 } as const;

/**
 * On SIGTERM or SIGINT: takes no new requests, lets those under way finish, closes what the services opened, and ends the process
 * with status 0, after ten seconds at the latest. A second signal ends it at once. A bug that nobody caught ends it with status 1.
 */
export function stopOnSignals(server: Server, readiness: { ready: boolean }): void {
  let stopping = false;
  const stop = async (status: number) => {
    if (stopping) process.exit(1);
    stopping = true;
    readiness.ready = false;
    setTimeout(() => process.exit(1), patience.everything).unref();
    await requestsFinished(server);
    await shutDown();
    log.info('stopped');
    process.exit(status);
  };
  const failed = (error: unknown) => {
    log.fatal({ error: errorForLog(error) }, 'a bug stopped the server');
    void stop(1);
  };
  process.on('SIGTERM', () => void stop(0)).on('SIGINT', () => void stop(0));
  process.on('uncaughtException', failed).on('unhandledRejection', failed);
}

function requestsFinished(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience.requests);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}
