import { errorForLog, log } from './log.server';

type Closing = { readonly name: string; readonly close: () => void | Promise<void> };

const closings: Closing[] = [];

/** Registers what must be closed before the process ends: the database, the worker. Called by whoever opens it. */
export function onShutDown(name: string, close: Closing['close']): void {
  closings.push({ name, close });
}

/** Closes everything that registered, the last opened first. One that fails is logged and does not keep the others open. */
export async function shutDown(): Promise<void> {
  for (let closing = closings.pop(); closing; closing = closings.pop()) {
    try {
      await closing.close();
    } catch (error) {
      log.error({ closing: closing.name, error: errorForLog(error) }, 'could not close');
    }
  }
}
