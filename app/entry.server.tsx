import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { NonceContext } from '~/app/components/layout/nonce-context';
import { RequestContext } from '~/app/components/layout/request-context';
import { config } from '~/app/services/config.server';
import { errorForLog, log } from '~/app/services/log.server';

/**
 * Renders a whole page before a byte is sent, so that an error while rendering still gives status 500
 * and the page that says so, never half a page with status 200.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  page: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Response {
  const html = renderToString(
    <NonceContext.Provider value={nonce}>
      <RequestContext.Provider value={{ council: config().councilName, reference: requestId }}>
        <RemixServer context={page} url={request.url} />
      </RequestContext.Provider>
    </NonceContext.Provider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!DOCTYPE html>${titled(html, status)}`, { status, headers });
}

/** A page that came back with something to put right says so in its title first (GOV.UK Design System, error summary). */
function titled(html: string, status: number): string {
  return PUT_RIGHT.has(status) ? html.replace(/<title>(?!Error: )/, '<title>Error: ') : html;
}

const PUT_RIGHT = new Set([409, 413, 422, 429]);

/**
 * Logs what went wrong under the reference that the person sees. A page that does not exist is not an error, nor somebody who goes
 * away while they send something.
 */
export function handleError(error: unknown, { context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET') return;
  log.error({ requestId: context.requestId, error: errorForLog(error) }, 'a page failed');
}
