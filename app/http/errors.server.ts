import type { ErrorRequestHandler } from 'express';
import { errorForLog, log } from '~/app/services/log.server';
import { pageForStatus, sendPlainPage } from './plain-page.server';
import { factsOf } from './request-facts.server';

/** The last stop: a page with a reference for the person, and the error under the same reference in the log. */
export function answerErrors(): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const page = pageForStatus(statusOf(error));
    if (page === 'failed')
      log.error({ requestId: factsOf(request).requestId, error: errorForLog(error) }, 'a request failed');
    if (response.headersSent) return void response.destroy();
    sendPlainPage(request, response, page);
  };
}

function statusOf(error: unknown): number {
  if (!(error instanceof Error && 'status' in error)) return 500;
  return typeof error.status === 'number' ? error.status : 500;
}
