// A whole class's world packed into a link, and unpacked again.
import type { ClassWorld } from './model.ts';

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
