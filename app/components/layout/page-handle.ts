/** What a route says about its page: `export const handle: PageHandle = { hydrate: true }`. */
export type PageHandle = {
  /** The page needs React in the browser. Without it a page is HTML, CSS and page.js. */
  readonly hydrate?: boolean;
  readonly lang?: string;
  readonly dir?: TextDirection;
};

export type TextDirection = 'ltr' | 'rtl';

/** The part of a match of Remix that matters here. */
export type PageMatch = { readonly handle: unknown; readonly data: unknown };

/** The language of the page: that of the deepest match whose data or handle names one, or English. */
export function pageLanguage(matches: readonly PageMatch[]): { readonly lang: string; readonly dir: TextDirection } {
  const said = matches.flatMap(({ handle, data }) => [handle, data]).reverse();
  const lang = said.map((from) => text(from, 'lang')).find((found) => found !== undefined);
  const dir = said.map((from) => text(from, 'dir')).find((found) => found !== undefined);
  return { lang: lang ?? 'en-GB', dir: dir === 'rtl' ? 'rtl' : 'ltr' };
}

/** Whether any matched route needs React in the browser. */
export function needsScript(matches: readonly PageMatch[]): boolean {
  return matches.some(({ handle }) => property(handle, 'hydrate') === true);
}

function text(from: unknown, key: string): string | undefined {
  const found = property(from, key);
  return typeof found === 'string' ? found : undefined;
}

function property(from: unknown, key: string): unknown {
  if (typeof from !== 'object' || from === null || !(key in from)) return undefined;
  return Object.entries(from).find(([name]) => name === key)?.[1];
}
