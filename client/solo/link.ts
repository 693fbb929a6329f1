// Links to a world: scenario, seed, length and role, nothing about the person.
import { ROLES } from '../../shared/engine/types.ts';
import { parseSeed } from './day.ts';
import { LENGTHS, type Setup, type SoloGame } from './model.ts';
import { PAGE } from './offline.ts';
import { findPack } from './packs.ts';

/** What the address asks for, over what was chosen last. */
export function linkedSetup(setup: Setup, search = location.search): Setup {
  const query = new URLSearchParams(search);
  const seed = parseSeed(query.get('seed') ?? '');
  if (seed === null) return setup;
  const role = ROLES.find((each) => each === query.get('role'));
  const rounds = LENGTHS.find((each) => String(each) === query.get('rounds'));
  const scenario = query.get('scenario') ?? '';
  return {
    ...setup,
    world: 'seed',
    seed,
    ...(role === undefined ? {} : { role }),
    ...(rounds === undefined ? {} : { rounds }),
    ...(findPack(scenario) === null ? {} : { scenario }),
  };
}

/** The class whose homework the address asks for. */
export function homeworkPin(search = location.search): string | null {
  return /^\d{6}$/.exec(new URLSearchParams(search).get('class') ?? '')?.[0] ?? null;
}

/** The same world and role for somebody else. */
export function worldLink({ header, role }: Pick<SoloGame, 'header' | 'role'>): string {
  const { seed, scenario, options } = header;
  const query = new URLSearchParams({
    scenario: scenario.id,
    seed: String(seed),
    rounds: String(options.rounds),
    role,
  });
  return `${PAGE.href}?${query}`;
}
