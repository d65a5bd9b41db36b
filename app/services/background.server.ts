import { warmUp as warmUpDocuments } from '~/app/pdf/warm-up.server';
import { database } from '~/app/services/database.server';

/** Everything the first request should not wait for: the database, the fonts. Until it ends, /healthz says 503. */
export async function warmUp(): Promise<void> {
  await database();
  await warmUpDocuments();
}

/** Starts the work that happens between requests. Whatever it starts, it stops through `onShutDown`. */
export function startWorker(): void {}
