// Links to a world: scenario, seed, length and role, nothing about the person. And a whole class's world packed into a link.
import { ROLES } from '../../shared/engine/types.ts';
import { parseSeed } from './day.ts';
import { type ClassWorld, LENGTHS, type Setup, type SoloGame } from './model.ts';
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

async function through(bytes: BlobPart, stream: GenericTransformStream): Promise<Uint8Array> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>);
  return new Uint8Array(await new Response(piped as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

/** A class's world without names, small enough for a link: about three thousand letters for a dozen teams. */
export async function packWorld(world: ClassWorld): Promise<string> {
  const seats = world.seats.map((seat) => ({ ...seat, name: null }));
  const { deck: _deck, ...small } = { ...world, seats };
  const bytes = await through(JSON.stringify(small), new CompressionStream('deflate-raw'));
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text of a packed world, or null. It is checked like a file: see transfer.ts. */
export async function unpackWorld(packed: string): Promise<string | null> {
  try {
    const text = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    return new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')));
  } catch {
    return null;
  }
}
