// Texts inside a command, cleaned before the command is stamped: what is logged is what is shown.
import type { HostCommand, PlayerCommand, Reject } from '../game/commands.ts';
import { cleanLine, cleanName } from '../names.ts';

type Outside = PlayerCommand | HostCommand;
export type CleanCommand =
  | { readonly ok: true; readonly command: Outside }
  | { readonly ok: false; readonly reject: Reject };

const LONGEST = { line: 140, title: 60, treatment: 40 } as const;

export function cleanCommand(command: Outside): CleanCommand {
  switch (command.type) {
    case 'renameSelf':
    case 'renamePlayer':
    case 'renameTeam': {
      const name = cleanName(command.name);
      return name.ok ? { ok: true, command: { ...command, name: name.text } } : name;
    }
    case 'answer': {
      const { value } = command;
      return {
        ok: true,
        command: typeof value === 'string' ? { ...command, value: cleanLine(value, LONGEST.line) } : command,
      };
    }
    case 'releaseLine':
      return { ok: true, command: { ...command, text: cleanLine(command.text, LONGEST.line) } };
    case 'setOptions': {
      const { title, treatment, ...options } = command.options;
      return {
        ok: true,
        command: {
          ...command,
          options: {
            ...options,
            ...(title === undefined ? {} : { title: cleanLine(title, LONGEST.title) }),
            ...(treatment === undefined ? {} : { treatment: cleanLine(treatment, LONGEST.treatment) }),
          },
        },
      };
    }
    default:
      return { ok: true, command };
  }
}
