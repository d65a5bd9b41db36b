import { warmUp as warmUpDocuments } from '~/app/pdf/warm-up.server';
import { councilSigner } from '~/app/services/council-seal.server';
import { database } from '~/app/services/database.server';
import { startDocumentWorker, stopDocumentWorker } from '~/app/services/document-worker.server';
import { warmUpPasswords } from '~/app/services/passwords.server';
import { onShutDown } from '~/app/services/shut-down.server';

/** Everything the first request should not wait for: the database, the fonts, the seal. Until it ends, /healthz says 503. */
export async function warmUp(): Promise<void> {
  await database();
  await warmUpDocuments();
  await councilSigner();
  await warmUpPasswords();
}

/** Starts the work that happens between requests. Whatever it starts, it stops through `onShutDown`. */
export function startWorker(): void {
  startDocumentWorker();
  onShutDown('document worker', stopDocumentWorker);
}
