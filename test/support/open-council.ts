import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { type BrowserKind, type Device, putTabletsAway, theBrowser } from './browser';
import { preparedCouncil } from './prepared-council';
import { type RunningServer, startServer } from './server';
import { pickUp, type Tablet } from './tablet';

/** The demonstration council, open for one file of journeys: one server, one browser, as many tablets as the story needs. */
export interface OpenCouncil {
  readonly server: RunningServer;
  readonly browser: Browser;
  pickUp(device: Device, name?: string): Promise<Tablet>;
}

/** Opens it, and closes it when the file's tests have ended. Where somebody goes Back it takes the `whole` browser. */
export async function openCouncil(kind?: BrowserKind): Promise<OpenCouncil> {
  const dataDir = await preparedCouncil();
  const [server, browser] = await Promise.all([startServer({ dataDir, prepare: 'nothing' }), theBrowser(kind)]);
  afterAll(async () => {
    await putTabletsAway();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { server, browser, pickUp: (device, name) => pickUp(browser, device, server.url, name) };
}
