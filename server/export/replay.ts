// A whole session as one JSON file that can be opened again: header and log, without what opens a seat.
import type { LogEntry } from '../../shared/game/commands.ts';
import type { SessionHeader } from '../../shared/game/types.ts';

export type ReplayFile = {
  readonly format: 'belief-machine-replay';
  readonly version: 1;
  readonly header: SessionHeader;
  readonly entries: readonly LogEntry[];
};

export function replayFile(header: SessionHeader, entries: readonly LogEntry[]): ReplayFile {
  return { format: 'belief-machine-replay', version: 1, header, entries: entries.map(withoutSecrets) };
}

/** The hash of a token opens nothing, but a file that goes round a staff room need not hold it. */
function withoutSecrets(entry: LogEntry): LogEntry {
  const { command } = entry;
  return command.type === 'joinPlayer' ? { ...entry, command: { ...command, tokenHash: '', roster: null } } : entry;
}
