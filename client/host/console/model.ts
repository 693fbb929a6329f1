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
  /** The same console on another device of one's own. */
  readonly ownLink: string;
  /** A link for somebody else, with a key that can be revoked; null = none could be had. */
  readonly makeCohost: () => Promise<string | null>;
  /** Deletes the class and leaves; false = it could not be deleted. */
  readonly deleteClass: () => Promise<boolean>;
  readonly download: (kind: ExportKind) => Promise<boolean>;
};

export type PartProps = Pick<ConsoleProps, 'view' | 'send'>;

export type DialogName =
  | 'shortcuts'
  | 'join'
  | 'devices'
  | 'cohost'
  | 'bots'
  | 'limit'
  | 'people'
  | 'exports'
  | 'homework'
  | 'end'
  | 'delete';
