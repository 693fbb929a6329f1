// Everything a room needs from outside, handed in: so it runs on a server, in a browser and in a test.

import type { Economy, TeamId } from '../engine/types.ts';
import type { LogEntry, Reject } from '../game/commands.ts';
import type { RecordedGame } from '../game/recorded-game.ts';
import type { PlayerId, Proposal, Strategy, Team } from '../game/types.ts';
import type { ParSection, ViewPatch } from '../game/views.ts';
import type { Scenario } from '../scenario.ts';

export type Viewer =
  | { readonly kind: 'player'; readonly player: PlayerId }
  /** `cohost`: the key it was opened with, if it is not the teacher's own. */
  | { readonly kind: 'console'; readonly cohost?: string }
  | { readonly kind: 'board' };

/** One team's par, or the medals, as they become known. */
export type ParReport = {
  readonly team?: {
    readonly id: TeamId;
    readonly par: number;
    readonly z: number;
    readonly score: number;
    readonly byStrategy: Readonly<Record<Strategy, number>>;
  };
  readonly medals?: ParSection['medals'];
};

export type Dismissed = { readonly player: PlayerId } | { readonly cohost: string };

/** What has changed since the last time, by who may see it; a phone is sent what everybody is and what is its own as one. */
export type Changes = {
  readonly public: ViewPatch | null;
  /** Boards and consoles. */
  readonly staff: ViewPatch | null;
  /** Consoles alone. */
  readonly console: ViewPatch | null;
  readonly seats: ReadonlyMap<PlayerId, ViewPatch>;
};

export type RoomPorts = {
  /** Milliseconds since 1970, from a source that does not jump; should it jump back, the room's clock runs on. */
  readonly now: () => number;
  /** Calls once at (or soon after) a time of `now`; returns how to cancel. */
  readonly schedule: (at: number, run: () => void) => () => void;
  /** Durable when resolved. Entries come in order of `seq` and never while an earlier call is pending. */
  readonly append: (entries: readonly LogEntry[]) => Promise<void>;
  readonly publish: (changes: Changes) => void;
  /** The sockets of a player, or those opened with a co-host's key, get a last word and are closed. */
  readonly dismiss?: (who: Dismissed, reason: Reject) => void;
  readonly pack: Pick<Scenario, 'deck' | 'wild'>;
  readonly pin: string;
  readonly urls: { readonly board: string; readonly join: string };
  /** Starts a long computation elsewhere; returns how to stop it. Not logged: it follows from the log. */
  readonly computePar?: (game: RecordedGame, report: (part: ParReport) => void) => undefined | (() => void);
  /** Seats played by somebody else than the standard bots, such as a class as it was recorded; null = the seat's own bot. */
  readonly playSeat?: (economy: Economy, team: Team) => Proposal | null;
  readonly log?: (level: 'warn' | 'error', message: string, details: Readonly<Record<string, unknown>>) => void;
};
