/** Whether a request only asks for a page. */
export function isRead(request: Request): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}
