import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A server of its own for one test file: own port, own data folder, nothing shared. */
export interface RunningServer {
  readonly url: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** Everything the server has written to its log so far. */
  log(): string;
  /** Stops it in good order and removes its data folder. Resolves to its exit status. */
  stop(): Promise<number | null>;
}

export interface ServerOptions {
  /** A folder that stays when the server stops; without it, a temporary one is made and removed. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Fills the data folder before the server starts, as `npm start` does; `empty` leaves the demonstration council out. */
  readonly prepare?: 'demonstration' | 'empty' | 'nothing';
}

/** Starts the built server and waits until it says that it is well. */
export async function startServer({
  dataDir,
  env = {},
  prepare = 'demonstration',
}: ServerOptions = {}): Promise<RunningServer> {
  const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), 'consent-'));
  const port = env.PORT ?? String(await freePort());
  const settings = { ...cleanEnvironment(), DATA_DIR: folder, PORT: port, ...env };
  if (prepare !== 'nothing')
    await runToEnd('build/server/cli.js', ['prepare', ...(prepare === 'empty' ? ['--empty'] : [])], settings);
  const child = spawn(process.execPath, ['build/server/server.js'], {
    env: settings,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => written.push(text));
  const log = () => written.join('');
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await ended;
    }
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    return child.exitCode;
  };
  await untilWell(url, child, log);
  return { url, dataDir: folder, process: child, log, stop };
}

/** Runs one of the built commands to its end. Throws, with what it wrote, when it fails. */
export async function runToEnd(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, [file, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => written.push(text));
  await once(child, 'close');
  if (child.exitCode !== 0)
    throw new Error(`${file} ${args.join(' ')} ended with ${child.exitCode}:\n${written.join('')}`);
  return written.join('');
}

/** The environment without what the test runner adds and without any setting of the product. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  for (const name of Object.keys(environment)) {
    if (!['PATH', 'HOME', 'TMPDIR', 'LANG'].includes(name)) delete environment[name];
  }
  return environment;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

async function untilWell(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const patience = performance.now() + 60_000;
  while (performance.now() < patience) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${log()}`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(50);
  }
  child.kill('SIGKILL');
  throw new Error(`The server was not well after a minute:\n${log()}`);
}
