// What PROTOCOL.md has to name, taken from the code, so that protocol.test.ts itself can do without any of it.
import { HostCommandSchema, PlayerCommandSchema, REJECT_CODES } from '../../shared/game/commands.ts';

export const REJECT_CODES_IN_USE = REJECT_CODES;
export const COMMAND_TYPES = [...PlayerCommandSchema.options, ...HostCommandSchema.options].map(
  ({ entries }) => entries.type.literal,
);
