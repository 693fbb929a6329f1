// A whole session as one JSON file that can be opened again: header and log, without what opens a seat.
import { stateHash } from '../../shared/engine/hash.ts';
import type { LogEntry } from '../../shared/game/commands.ts';
import { replay } from '../../shared/game/game.ts';
import type { GameState, SessionHeader } from '../../shared/game/types.ts';
import { type ReplayTexts, replayTexts } from '../../shared/pack.ts';
import type { Scenario } from '../../shared/scenario.ts';

export type ReplayFile = {
  readonly format: 'belief-machine-replay';
  readonly version: 1;
  readonly header: SessionHeader;
  readonly entries: readonly LogEntry[];
  /** Fingerprint of the economy the log leads to: whoever replays the file can tell whether it is the same game. */
  readonly hash: string | null;
  /** What was printed: the file can be looked at where nobody has this scenario. */
  readonly pack: ReplayTexts;
};

/** `known`: the state of the running room, which spares playing the log again when it is the one the log leads to. */
export function replayFile(
  header: SessionHeader,
  entries: readonly LogEntry[],
  scenario: Scenario,
  known?: GameState,
): ReplayFile {
  const end = known?.seq === (entries.at(-1)?.seq ?? 0) ? known : replay(header, entries);
  const hash = end.economy === null ? null : stateHash(end.economy);
  return {
    format: 'belief-machine-replay',
    version: 1,
    header,
    entries: entries.map(withoutSecrets),
    hash,
    pack: replayTexts(scenario),
  };
}

/** The hash of a token opens nothing, but a file that goes round a staff room need not hold it. */
function withoutSecrets(entry: LogEntry): LogEntry {
  const { command } = entry;
  if (command.type === 'joinPlayer') return { ...entry, command: { ...command, tokenHash: '', roster: null } };
  return command.type === 'addCohost' ? { ...entry, command: { ...command, tokenHash: '' } } : entry;
}
