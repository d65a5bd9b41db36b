import '@remix-run/server-runtime';

declare module '@remix-run/server-runtime' {
  /** What the server tells every loader and action about the request, beside the request itself. */
  interface AppLoadContext {
    /** Set by an action whose page comes back with something to put right, for its loader in the same request. */
    putRight?: boolean;
    /** Stands in the Content-Security-Policy: a script tag without it does not run. */
    nonce: string;
    /** The reference that a person can read out and that the log holds. */
    requestId: string;
    /** Where the request came from, for throttling only: it is never stored or logged. */
    clientAddress: string;
  }
}
