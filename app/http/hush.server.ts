import { log } from '~/app/services/log.server';

/**
 * Libraries print warnings that quote what was typed: the router an address, React a value. The log holds no such thing, so only
 * that there was a warning is kept. `npm run dev` shows them in full.
 */
export function hushLibraries(): void {
  console.warn = console.error = () => log.debug('a library warned');
}
