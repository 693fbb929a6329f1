// Names of teams that no person has named: committees, and the firms that bots play. The same in every language.
import type { Role } from '../engine/types.ts';

/** Committees (several phones a team). */
export const COMMITTEE_NAMES = [
  'Atlas',
  'Aurora',
  'Basalt',
  'Bravo',
  'Cosmos',
  'Delta',
  'Echo',
  'Fjord',
  'Focus',
  'Forum',
  'Galaxy',
  'Gamma',
  'Granada',
  'Helium',
  'Horizon',
  'Indigo',
  'Iris',
  'Jaguar',
  'Jupiter',
  'Kappa',
  'Karma',
  'Kilo',
  'Kiwi',
  'Koala',
  'Lambda',
  'Lava',
  'Lima',
  'Lotus',
  'Lumen',
  'Luna',
  'Magnet',
  'Matrix',
  'Meteor',
  'Mistral',
  'Merlin',
  'Neon',
  'Nautilus',
  'Nimbus',
  'Nova',
  'Oasis',
  'Omega',
  'Opal',
  'Orbit',
  'Orion',
  'Panda',
  'Panorama',
  'Pixel',
  'Polaris',
  'Puma',
  'Quasar',
  'Radar',
  'Radio',
  'Safari',
  'Saturn',
  'Sierra',
  'Sigma',
  'Sirius',
  'Sonar',
  'Tango',
  'Taiga',
  'Tiger',
  'Titan',
  'Tundra',
  'Vega',
  'Viola',
  'Vesta',
  'Zebra',
  'Zulu',
  'Zeta',
] as const;

/** Firms of bots: a first name and what the role calls itself. */
const FIRMS = [
  'Alder',
  'Arden',
  'Birch',
  'Calder',
  'Castor',
  'Corvin',
  'Dorian',
  'Elmore',
  'Fenwick',
  'Garnet',
  'Halden',
  'Harlow',
  'Ivory',
  'Juniper',
  'Kestrel',
  'Larch',
  'Linden',
  'Marlow',
  'Merrow',
  'Norden',
  'Oakham',
  'Pembroke',
  'Quill',
  'Rowan',
  'Selwyn',
  'Tamar',
  'Thorne',
  'Umber',
  'Varden',
  'Wexley',
  'Yarrow',
  'Zeller',
] as const;
const TRADES: Readonly<Record<Role, string>> = {
  vc: 'Ventures',
  giant: 'Systems',
  climate: 'Energy',
  short: 'Research',
};

/** A name from the list that no team has, starting at a place of the list; numbered when the list is used up. */
function pick(names: readonly string[], start: number, taken: ReadonlySet<string>): string {
  for (let i = 0; i < names.length; i++) {
    const name = names[(start + i) % names.length] as string;
    if (!taken.has(name)) return name;
  }
  for (let number = 2; ; number++) {
    const name = `${names[start % names.length]} ${number}`;
    if (!taken.has(name)) return name;
  }
}

export function committeeName(start: number, taken: ReadonlySet<string>): string {
  return pick(COMMITTEE_NAMES, start, taken);
}

export function botName(role: Role, start: number, taken: ReadonlySet<string>): string {
  return pick(
    FIRMS.map((firm) => `${firm} ${TRADES[role]}`),
    start,
    taken,
  );
}
