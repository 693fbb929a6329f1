// The committee's rule: the mean of numbers, the majority of choices.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitOrders } from '../../shared/engine/orders.ts';
import type { Orders } from '../../shared/engine/types.ts';
import { committeeOrder } from '../../shared/game/committee.ts';
import { climate, giant, short, vc } from './orders.ts';
import { byHost, byPlayer, decideWith, played } from './story.ts';

const all = (...orders: Orders[]) => orders.map((each) => ({ orders: each, forecast: null }));
const decided = (orders: Orders[], last: Orders | null = null) => committeeOrder(all(...orders), last)?.orders;
const invest = (LAB: number, APP: number) => ({ LAB, APP, CLIM: 0, BIO: 0 });

describe('numbers', () => {
  test('are averaged', () => {
    expect(decided([vc({ invest: invest(10, 0) }), vc({ invest: invest(0, 5) })])).toMatchObject({
      invest: invest(5, 2.5),
    });
    expect(decided([climate({ build: 1 }), climate({ build: 0 }), climate({ build: 0 })])).toMatchObject({
      build: 0.333333,
    });
    expect(decided([short({ cover: 1 }), short({ cover: 0.5 })])).toMatchObject({ cover: 0.75 });
  });
  test('that must be whole are rounded', () => {
    expect(decided([giant({ dataCentres: 0 }), giant({ dataCentres: 3 }), giant({ dataCentres: 3 })])).toMatchObject({
      dataCentres: 2,
    });
  });
  test('forecasts count where they were given', () => {
    const proposals = [10, null, 21].map((forecast) => ({ orders: vc(), forecast }));
    expect(committeeOrder(proposals, null)?.forecast).toBe(16);
    expect(committeeOrder(all(vc(), vc()), null)?.forecast).toBe(null);
  });
  test('of a sale are those of the members who sell that stake', () => {
    const sale = (sector: 'LAB' | 'APP', fraction: number) => vc({ sell: { sector, fraction } });
    expect(decided([sale('LAB', 0.2), sale('LAB', 0.4), sale('APP', 0.1)])).toMatchObject({
      sell: { sector: 'LAB', fraction: 0.3 },
    });
    expect(decided([sale('LAB', 0.2), vc(), vc()])).toMatchObject({ sell: null });
  });
});

describe('choices', () => {
  test('go by majority', () => {
    expect(decided([climate({ label: true }), climate({ label: true }), climate()])).toMatchObject({ label: true });
    expect(decided([climate({ raise: 16 }), climate({ raise: 16 }), climate({ raise: 0 })])).toMatchObject({
      raise: 16,
    });
  });
  test('in a tie stay as they were', () => {
    expect(decided([giant({ poach: true }), giant({ poach: false })], giant({ poach: false }))).toMatchObject({
      poach: false,
    });
    expect(decided([giant({ poach: false }), giant({ poach: true })], giant({ poach: true }))).toMatchObject({
      poach: true,
    });
  });
  test('in a tie that was never decided go to whoever proposed first', () => {
    expect(decided([vc({ earmark: 't3' }), vc({ earmark: 't5' })])).toMatchObject({ earmark: 't3' });
    expect(decided([vc({ earmark: 't3' }), vc({ earmark: 't5' })], vc({ earmark: 't9' }))).toMatchObject({
      earmark: 't3',
    });
  });
});

test('one member alone decides, nobody decides nothing', () => {
  expect(decided([short()])).toEqual(short());
  expect(committeeOrder([], short())).toBe(null);
});

test('what each member may order, the committee may order (rounding cut off)', () => {
  const state = decideWith(8);
  const { economy } = state;
  const account = economy?.teams.find((each) => each.role === 'giant');
  if (economy === null || account === undefined) throw new Error('no giant');
  const member = fc
    .record({
      dataCentres: fc.integer({ min: 0, max: 3 }),
      circularDeal: fc.integer({ min: 0, max: 12 }),
      poach: fc.boolean(),
      buyBack: fc.integer({ min: 0, max: 10 }),
      sellLab: fc.constantFrom(0, 0.25),
    })
    .map((more) => limitOrders(economy, account, giant(more)));
  fc.assert(
    fc.property(fc.array(member, { minLength: 1, maxLength: 7 }), (orders) => {
      const order = decided(orders);
      if (order?.role !== 'giant') throw new Error('another role');
      const limited = limitOrders(economy, account, order);
      expect(limited.role === 'giant' && limited.dataCentres <= order.dataCentres).toBe(true);
      expect(order.circularDeal).toBeLessThanOrEqual(12);
    }),
  );
});

describe('in the game', () => {
  const two = () => {
    const state = decideWith(6, { teamSize: 2, minTeams: 4, rounds: 4 });
    const team = state.teams.find((each) => each.role === 'vc' && each.members.length === 2);
    if (team === undefined) throw new Error('no committee of two funds');
    return { state, team, members: team.members as [string, string] };
  };
  const send = (player: string, lab: number) =>
    byPlayer(player, { type: 'submitOrders', orders: vc({ invest: invest(lab, 0) }), forecast: 40 });

  test('nobody’s phone overrides another’s, and a revision replaces only one’s own proposal', () => {
    const { state, team, members } = two();
    const order = (lab: number) => ({ orders: { invest: invest(lab, 0) } });
    const one = played(state, send(members[0], 10));
    expect(one.teams.find((each) => each.id === team.id)?.order).toMatchObject(order(10));
    const both = played(one, send(members[1], 20));
    expect(both.teams.find((each) => each.id === team.id)?.order).toMatchObject(order(15));
    const revised = played(both, send(members[0], 0));
    expect(revised.teams.find((each) => each.id === team.id)?.order).toMatchObject(order(10));
  });

  test('a member who is shown out takes the proposal along', () => {
    const { state, team, members } = two();
    const both = played(
      state,
      send(members[0], 10),
      send(members[1], 20),
      byHost({ type: 'removePlayer', player: members[0] }),
    );
    expect(both.teams.find((each) => each.id === team.id)?.order).toMatchObject({ orders: { invest: invest(20, 0) } });
  });
});
