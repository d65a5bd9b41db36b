import { createContext } from 'react';

/** What a page that no loader stands behind (an error) may still say. Empty texts are left out of the page. */
export type RequestFacts = {
  /** The council's name, for the header. */
  readonly council: string;
  /** What a person reads to the help desk so that this request can be found in the log. */
  readonly reference: string;
};

/** Provided by entry.server.tsx around <RemixServer>, beside the nonce. */
export const RequestContext = createContext<RequestFacts>({ council: '', reference: '' });
