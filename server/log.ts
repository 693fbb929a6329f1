// Structured logs on standard output, one JSON object a line. They name sessions, never people, tokens or addresses.
import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/** Characters of log that wait while the disk behind standard output is full; what comes then is dropped. */
const MOST_WAITING = 64 * 1024;

/** A log that cannot be written must not end a lesson. */
function standardOutput() {
  const output = pino.destination({ dest: 1, sync: true, maxLength: MOST_WAITING });
  output.on('error', () => undefined);
  return output;
}

/** In a terminal only warnings are shown by default: the teacher reads the address there, not a log. */
export function createLog(level: LogLevel | null, terminal = process.stdout.isTTY === true): Log {
  return pino(
    {
      level: level ?? (terminal ? 'warn' : 'info'),
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err },
    },
    standardOutput(),
  );
}
