// What every part of the console is given: the view, the way to send commands, and what this device holds.
import type { HostCommand } from '../../../shared/game/commands.ts';
import type { PresenterNotes } from '../../../shared/pack.ts';
import type { ClientState, View } from '../../state.ts';
import type { ExportKind } from '../api.ts';

export type Send = (command: HostCommand) => void;

export type ConsoleProps = {
  readonly view: View;
  readonly stageAt: number;
  readonly link: ClientState['link'];
  readonly notes: PresenterNotes | null;
  readonly send: Send;
  /** The same console for somebody else, or for the own phone. */
  readonly cohost: string;
  readonly download: (kind: ExportKind) => Promise<boolean>;
};

export type PartProps = Pick<ConsoleProps, 'view' | 'send'>;

export type DialogName = 'shortcuts' | 'join' | 'cohost' | 'bots' | 'exports' | 'end';
