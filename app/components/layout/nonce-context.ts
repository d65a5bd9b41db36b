import { createContext } from 'react';

/**
 * The nonce of this answer's Content-Security-Policy. entry.server.tsx provides it around <RemixServer>; in the browser it
 * stays empty, since a script that has run needs it no more.
 */
export const NonceContext = createContext('');
