import { pino } from 'pino';

/** The one log: JSON lines on standard output. Opaque ids only; never a name, an answer, a search or a body. */
export const log = pino({
  level: 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

/**
 * What the log may hold of an error: its kind, its code and where it happened. The message is kept only for errors with a code
 * (the system's and the database's, which quote no values): any other message may quote what a family typed, as JSON.parse does.
 */
export function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    name: error.name,
    ...(code === undefined ? {} : { code, message: error.message }),
    at: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: errorForLog(error.cause) }),
  };
}

function framesOf({ message, stack = '' }: Error): string[] {
  // The stack begins with the message, which may have lines of its own that look like frames.
  const afterMessage = stack.slice(stack.indexOf(message) + message.length);
  const lines = afterMessage.split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, 12);
}
