// What the server asks of a database. Every store passes tests/server/store-contract.ts. No method may assume that only
// this process exists: whoever opens a session owns its log from then on, and the owner before can no longer append.
import type { ClassFigures } from '../../shared/counterfactual/report/class-figures.ts';
import type { LogEntry } from '../../shared/game/commands.ts';
import type { SessionHeader } from '../../shared/game/types.ts';
import type { Scenario } from '../../shared/scenario.ts';

export type SessionRecord = {
  readonly header: SessionHeader;
  /** Six digits, unique among stored sessions. */
  readonly pin: string;
  /** SHA-256 of the token that opens the console. */
  readonly hostTokenHash: string;
  /** Where the class reaches this server, "http://192.168.1.5:3000": as the teacher who opened the session did. */
  readonly origin: string;
  /** The pack the teacher brought; null = one of the server's own. */
  readonly pack: Scenario | null;
};

export type SessionMeta = {
  readonly id: string;
  readonly pin: string;
  readonly createdAt: number;
  /** Time of the last entry. */
  readonly activeAt: number;
  readonly entries: number;
};

export type OpenedSession = {
  readonly session: SessionRecord;
  /** Names this ownership; to be given with every append. */
  readonly epoch: number;
  readonly entries: readonly LogEntry[];
  /** What had to be left out because it was damaged; null = everything was whole. */
  readonly damage: string | null;
};

export type KeptFigures = { readonly id: string; readonly figures: ClassFigures };

export type Store = {
  /** Rejects with `pinTaken` when a stored session has this PIN. */
  readonly createSession: (session: SessionRecord) => Promise<void>;
  readonly findByPin: (pin: string) => Promise<string | null>;
  /** Takes the session over and returns it whole; null = there is no such session. */
  readonly open: (id: string) => Promise<OpenedSession | null>;
  /** Reads without taking over, for exports of a session that nobody plays. */
  readonly read: (id: string) => Promise<Omit<OpenedSession, 'epoch'> | null>;
  /** Resolves once the entries survive a crash. All of them or none; `seq` runs on without a gap. */
  readonly append: (id: string, epoch: number, entries: readonly LogEntry[]) => Promise<void>;
  readonly list: () => Promise<readonly SessionMeta[]>;
  /** Anonymous figures of a class that may be compared: kept instead of older ones, or taken away. They go with the session. */
  readonly keepFigures: (id: string, figures: ClassFigures | null) => Promise<void>;
  readonly listFigures: () => Promise<readonly KeptFigures[]>;
  /** Also out of the file's free pages. False = there was none. */
  readonly remove: (id: string) => Promise<boolean>;
  /** Removes sessions whose last entry is older than this; returns their ids. */
  readonly sweep: (before: number) => Promise<readonly string[]>;
  /** Writes what is still waiting, then closes. */
  readonly close: () => Promise<void>;
};

export const STORE_FAULTS = ['pinTaken', 'unknownSession', 'notOwner', 'gap', 'full', 'failed', 'closed'] as const;
export type StoreFault = (typeof STORE_FAULTS)[number];

export class StoreError extends Error {
  readonly fault: StoreFault;
  constructor(fault: StoreFault, message: string) {
    super(message);
    this.name = 'StoreError';
    this.fault = fault;
  }
}

/** The number of a session's first entry. */
export const FIRST_SEQ = 1;

/** Throws unless the entries run on from `last` without a gap. */
export function checkSequence(last: number, entries: readonly LogEntry[]): void {
  let next = last + 1;
  for (const entry of entries) {
    if (entry.seq !== next) throw new StoreError('gap', `entry ${entry.seq} came where ${next} was expected`);
    next += 1;
  }
}
