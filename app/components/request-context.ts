import { createContext, useContext } from 'react';

/** What a page may know about the request that asked for it. In the browser both are undefined: they serve the first page only. */
export interface RequestContext {
  /** For `<Scripts nonce>` and any other script tag: without it the Content-Security-Policy stops the script. */
  readonly nonce: string | undefined;
  /** What a person reads out when something went wrong; the log holds the same reference. */
  readonly reference: string | undefined;
}

const context = createContext<RequestContext>({ nonce: undefined, reference: undefined });

/** Put around the page by the server. */
export const RequestContextProvider = context.Provider;

/** The nonce and the reference of the request that is being answered. */
export function useRequestContext(): RequestContext {
  return useContext(context);
}
