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
  /**
   * The same council at a later instant, at the same address, on a clock that runs on from there: every tablet stays as it is, and
   * whoever was away for longer than a session lasts signs in again. Only where the council was opened on a clock.
   */
  goOnTo(instant: string): Promise<void>;
}

/**
 * Opens it, and closes it when the file's tests have ended. Where somebody goes Back it takes the `whole` browser; where a story has
 * days and hours of its own it takes the `clock` that it begins at, from July 2026 on, and not the time that it is.
 */
export async function openCouncil(kind?: BrowserKind, clock?: string): Promise<OpenCouncil> {
  const dataDir = await preparedCouncil(clock === undefined ? 'now' : 'on a clock');
  const start = (env: Readonly<Record<string, string>>) => startServer({ dataDir, prepare: 'nothing', env });
  const [first, browser] = await Promise.all([start(clock === undefined ? {} : { CLOCK: clock }), theBrowser(kind)]);
  let server = first;
  afterAll(async () => {
    await putTabletsAway();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    get server() {
      return server;
    },
    browser,
    pickUp: (device, name) => pickUp(browser, device, server.url, name),
    goOnTo: async (instant) => {
      if (clock === undefined)
        throw new Error('A council that was opened without a clock has only the time that it is.');
      await server.stop();
      server = await start({ CLOCK: instant, PORT: new URL(server.url).port });
    },
  };
}
