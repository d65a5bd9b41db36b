/** Whether a request only asks for a page. */
export function isRead(request: Request): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/** Refuses every method but those named: throws 405, as the server of a page that does not take it. */
export function onlyMethod(request: Request, method: 'POST'): void {
  if (request.method !== method) throw new Response(null, { status: 405, headers: { Allow: method } });
}
