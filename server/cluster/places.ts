// Finds the node that has a session, this one included, and keeps at it: while a room changes hands whoever asks for it waits,
// and is not told that there is none.
import { setTimeout as pause } from 'node:timers/promises';
import { localPlace, MovedError, type Place, type Places } from '../places.ts';
import type { LiveRoom, Rooms } from '../rooms.ts';
import { StoreError } from '../store/store.ts';
import type { HeldPlace } from './desk.ts';
import type { FarPlace, Peers } from './peers.ts';
import type { Owner, Registry } from './registry.ts';

export type ClusterPlaces = Places & {
  /** The session as this node has it or may take it; null = it is another's. */
  readonly hold: (id: string) => Promise<HeldPlace | null>;
  /** Sockets of this node that sit in this session's former room here. */
  readonly movedFromHere: (id: string) => void;
  readonly movedFromThere: (id: string, node: string) => void;
  /** Of one node, or of all. */
  readonly lostThere: (node: string | null) => void;
  /** Where requests about this session have to go; null = they are answered here. */
  readonly addressOf: (pin: string) => Promise<string | null>;
  /** From now on nothing is here any more, and whoever asks waits until this node is gone. */
  readonly stop: () => void;
  /** Forgets places at which nobody has sat for a while. */
  readonly tidy: () => void;
  /** While `run` runs, the session is nobody's: whoever asks for it waits. */
  readonly between: (id: string, run: () => Promise<void>) => Promise<void>;
};

export type ClusterPlacesParts = {
  readonly rooms: Rooms;
  readonly registry: Registry;
  readonly peers: () => Peers;
};

type There = { readonly node: string; readonly place: FarPlace; used: boolean };

/** Longer than a lease, a restart of the database and a replay together. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 120;

export function createClusterPlaces({ rooms, registry, peers }: ClusterPlacesParts): ClusterPlaces {
  const here = new WeakMap<LiveRoom, Place>();
  /** By session, for when its room is gone. */
  const seatedHere = new Map<string, Place>();
  const there = new Map<string, There>();
  const pins = new Map<string, string>();
  const attaching = new Map<string, Promise<FarPlace>>();
  const between = new Set<string>();
  let stopping = false;
  let listener: (from: Place) => void = () => undefined;

  /** A room that could not save is put away at the end of this turn if it is no longer this node's. */
  async function hasLeft(live: LiveRoom): Promise<boolean> {
    await new Promise((resolve) => setImmediate(resolve));
    return stopping || !rooms.isHere(live);
  }

  function placeOf(live: LiveRoom): Place {
    const place = here.get(live) ?? localPlace(rooms, live, hasLeft);
    here.set(live, place);
    seatedHere.set(live.id, place);
    return place;
  }

  async function hold(id: string): Promise<HeldPlace | null> {
    if (stopping || between.has(id)) return null;
    try {
      const live = await rooms.byId(id);
      return live === null ? null : { place: placeOf(live), epoch: live.epoch };
    } catch (error) {
      if (error instanceof StoreError && error.fault === 'notOwner') return null;
      throw error;
    }
  }

  /** One question at a time however many sockets ask. */
  function attach(id: string, pin: string, owner: Owner): Promise<Place> {
    const running = attaching.get(id) ?? peers().attach(id, pin, owner);
    attaching.set(id, running);
    return running
      .then((place) => {
        there.set(id, { node: owner.node, place, used: true });
        pins.set(pin, id);
        return place;
      })
      .finally(() => attaching.delete(id));
  }

  function byPinThere(pin: string): There | null {
    const known = there.get(pins.get(pin) ?? '') ?? null;
    if (known !== null) known.used = true;
    return known;
  }

  async function once(pin: string): Promise<Place | null | 'again'> {
    if (stopping) return 'again';
    const live = rooms.heldByPin(pin);
    if (live !== null && !between.has(live.id)) return placeOf(live);
    const known = byPinThere(pin);
    if (known !== null) return known.place;
    const found = await registry.locate(pin);
    if (found === null) return null;
    const { id, owner } = found;
    if (owner === null || owner.node === registry.node) return (await hold(id))?.place ?? 'again';
    try {
      return await attach(id, pin, owner);
    } catch (error) {
      if (error instanceof MovedError) return 'again';
      throw error;
    }
  }

  function forget(id: string): void {
    const at = there.get(id);
    if (at === undefined) return;
    there.delete(id);
    pins.delete(at.place.pin);
    listener(at.place);
  }

  return {
    async byPin(pin) {
      const end = performance.now() + PATIENCE_MS;
      for (;;) {
        const place = await once(pin);
        if (place !== 'again') return place;
        if (performance.now() > end) throw new Error('no node has the session');
        await pause(PAUSE_MS);
      }
    },
    onMoved(hear) {
      listener = hear;
    },
    hold,
    movedFromHere(id) {
      const from = seatedHere.get(id);
      seatedHere.delete(id);
      if (from !== undefined) listener(from);
    },
    async addressOf(pin) {
      const live = rooms.heldByPin(pin);
      if (live !== null && !between.has(live.id)) return null;
      const known = byPinThere(pin);
      if (known !== null) return known.place.address;
      const owner = (await registry.locate(pin))?.owner ?? null;
      return owner === null || owner.node === registry.node ? null : owner.address;
    },
    movedFromThere(id, node) {
      if (there.get(id)?.node === node) forget(id);
    },
    stop() {
      stopping = true;
    },
    tidy() {
      for (const [id, at] of [...there]) {
        if (!at.used && !at.place.isBusy()) {
          there.delete(id);
          pins.delete(at.place.pin);
        }
        at.used = false;
      }
    },
    lostThere(node) {
      for (const [id, at] of [...there]) if (node === null || at.node === node) forget(id);
    },
    async between(id, run) {
      between.add(id);
      try {
        await run();
      } finally {
        between.delete(id);
      }
    },
  };
}
