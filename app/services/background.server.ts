import { warmUp as warmUpDocuments } from '~/app/pdf/warm-up.server';
import { pinCouncilSeal, roomForCouncilSeal } from '~/app/services/council-seal.server';
import { database } from '~/app/services/database.server';
import { startDocumentWorker, stopDocumentWorker } from '~/app/services/document-worker.server';
import { errorForLog, log } from '~/app/services/log.server';
import { warmUpPasswords } from '~/app/services/passwords.server';
import { sealWarnings } from '~/app/services/seal-standing.server';
import { onShutDown } from '~/app/services/shut-down.server';
import { queueMissingStampsAgain } from '~/app/services/stamp-again.server';
import { queueMissingTimeStamps } from '~/app/services/stamp-document.server';

/** Everything the first request should not wait for: the database, the fonts, the seal. Until it ends, /healthz says 503. */
export async function warmUp(): Promise<void> {
  await database();
  await warmUpDocuments();
  await pinCouncilSeal();
  await warmUpPasswords();
}

/** Starts the work that happens between requests. Whatever it starts, it stops through `onShutDown`. */
export function startWorker(): void {
  startDocumentWorker();
  void prepareTimeStamps();
  void warnOfSeal();
  const daily = setInterval(() => void warnOfSeal(), A_DAY);
  daily.unref();
  onShutDown('daily warnings', () => clearInterval(daily));
  onShutDown('document worker', stopDocumentWorker);
}

/** Not waited for: an authority that does not answer keeps nobody from starting. */
async function prepareTimeStamps(): Promise<void> {
  try {
    await queueMissingTimeStamps();
    await queueMissingStampsAgain();
    await roomForCouncilSeal();
  } catch (error) {
    log.error({ error: errorForLog(error) }, 'time-stamps could not be prepared');
  }
}

const A_DAY = 24 * 60 * 60 * 1000;

/** What administrators see on their pages, in the log too, once a day. */
async function warnOfSeal(): Promise<void> {
  try {
    for (const warning of await sealWarnings()) log.warn({ warning }, 'the seal needs somebody');
  } catch (error) {
    log.error({ error: errorForLog(error) }, 'the seal could not be looked at');
  }
}
