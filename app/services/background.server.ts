/** Everything the first request should not wait for: opening the database, loading fonts. Until it ends, /healthz says 503. */
export async function warmUp(): Promise<void> {}

/** Starts the work that happens between requests. Whatever it starts, it stops through `onShutDown`. */
export function startWorker(): void {}
