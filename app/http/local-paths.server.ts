/** Pages that someone may be sent on to after signing in or unlocking: their address holds nouns and opaque ids, nothing else. */
const GOES_ON_TO = [
  /^\/$/,
  /^\/(account|policy|urgent-share)$/,
  /^\/(agencies|agreements|child-searches|children|documents|forms|record-searches|records|topics)(\/[a-z0-9-]{1,64}){0,5}$/i,
] as const;

/** The page to go on to, or null: what a request says is taken only from the list above. */
export function allowedNext(path: string | null): string | null {
  return path !== null && GOES_ON_TO.some((pattern) => pattern.test(path)) ? path : null;
}

/** Whether text is an address of this site and of nothing else: no other host, no scheme, no trick with slashes. */
export function isLocalPath(path: string): boolean {
  return /^\/(?![/\\])[\w\-/.]*(\?[\w\-=&%./]*)?(#[\w-]*)?$/.test(path);
}
