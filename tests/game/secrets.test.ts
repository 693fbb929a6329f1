// Nobody is told what is secret. Every secret of a state is replaced by something recognisable: as long as the game runs,
// every kind of view must stay exactly the same, and tokens and private fields must never show up at all.
import { describe, expect, test } from 'vitest';
import { limitOrders } from '../../shared/engine/orders.ts';
import type { BySector, Economy, EventEffects, Orders, Snapshot } from '../../shared/engine/types.ts';
import { eachPlayer, everybody, findPlayer } from '../../shared/game/players.ts';
import type { GameState, Proposal, Team } from '../../shared/game/types.ts';
import { consoleView } from '../../shared/game/views/console.ts';
import type { ViewContext } from '../../shared/game/views/context.ts';
import { publicView } from '../../shared/game/views/public.ts';
import { seatView } from '../../shared/game/views/seat.ts';
import { staffView } from '../../shared/game/views/staff.ts';
import { MODEST, vc } from './orders.ts';
import { PACK } from './pack.ts';
import { advancing, byHost, byPlayer, inPhase, lobby, played, START } from './story.ts';

const CONTEXT: ViewContext = {
  pin: '123456',
  boardUrl: 'http://host/board',
  joinUrl: 'http://host/join',
  pack: PACK,
  now: START,
  presence: { online: new Set(['p1', 'p2']) },
  par: null,
};

const NUMBER = 777_777.125;
const SECRET_EVENT: EventEffects = {
  id: 'SENTINEL-EVENT',
  belief: NUMBER,
  doubt: NUMBER,
  demand: NUMBER,
  shock: NUMBER,
  sector: 'CHIP',
  circular: NUMBER,
  tone: -1,
  discloses: null,
};
const SHEET: BySector = {
  LAB: NUMBER,
  CHIP: NUMBER,
  CLOUD: NUMBER,
  APP: NUMBER,
  CLIM: NUMBER,
  BIO: NUMBER,
  IND: NUMBER,
};
const DRAFT: Orders = vc({
  invest: { LAB: NUMBER, APP: NUMBER, CLIM: NUMBER, BIO: NUMBER },
  earmark: 'SENTINEL-DRAFT',
});

const snapshot = (of: Snapshot): Snapshot => ({
  ...of,
  fundamental: SHEET,
  aiFundamental: NUMBER,
  belief: NUMBER,
  hazard: NUMBER,
  demand: NUMBER,
  compute: NUMBER,
  circular: NUMBER,
  talent: { AI: NUMBER, CLIM: NUMBER, BIO: NUMBER, IND: NUMBER },
  ledger: { ...of.ledger, revenueReal: NUMBER, revenueReported: NUMBER },
});

/** Everything about the world that nobody may know, replaced. The event on the table is public, a coming one is not. */
function worldPlanted(economy: Economy, comingIsSecret: boolean): Economy {
  return {
    ...economy,
    seed: 424_242_424_242,
    world: { theta: 2, demandGrowth: NUMBER, virality: NUMBER, realGrowth: { CLIM: NUMBER, BIO: NUMBER, IND: NUMBER } },
    fundamental: SHEET,
    demand: NUMBER,
    demandGrowth: NUMBER,
    circular: NUMBER,
    revealed: NUMBER,
    backgroundCompute: NUMBER,
    startCompute: NUMBER,
    talent: { AI: NUMBER, CLIM: NUMBER, BIO: NUMBER, IND: NUMBER },
    deck: { cards: [...economy.deck.cards, SECRET_EVENT], wild: [...economy.deck.wild, SECRET_EVENT] },
    event: comingIsSecret ? SECRET_EVENT : economy.event,
    history: economy.history.map(snapshot),
  };
}

const rival = (team: Team): Team => {
  const draft = (of: Proposal): Proposal => ({ orders: DRAFT, forecast: of.forecast });
  return {
    ...team,
    proposals: Object.fromEntries(Object.entries(team.proposals).map(([id, of]) => [id, draft(of)])),
    order: team.order === null ? null : draft(team.order),
    last: team.last === null ? null : DRAFT,
  };
};

function planted(state: GameState, except: string | null): GameState {
  const { economy, stage } = state;
  const shown = economy !== null && economy.round <= stage.round && stage.round < economy.rounds;
  return {
    ...state,
    header: {
      ...state.header,
      seed: 424_242_424_242,
      deck: { cards: [...state.header.deck.cards, SECRET_EVENT], wild: [...state.header.deck.wild, SECRET_EVENT] },
    },
    economy: economy === null ? null : worldPlanted(economy, !shown),
    teams: state.teams.map((team) => (team.id === except ? team : rival(team))),
    players: eachPlayer(state.players, (player) => ({ ...player, tokenHash: 'SENTINEL-TOKEN' })),
  };
}

const send = (state: GameState, id: string) => {
  const team = state.teams.find((each) => each.members.includes(id));
  const account = state.economy?.teams.find((each) => each.id === team?.id);
  if (state.economy === null || team === undefined || account === undefined) throw new Error(`${id} has no seat`);
  const orders = limitOrders(state.economy, account, MODEST[team.role]);
  return byPlayer(id, { type: 'submitOrders', orders, forecast: 35 });
};

/** Every phase of a game in which everybody decides, practice and pitch included. */
function everyPhase(options: Parameters<typeof lobby>[1]): GameState[] {
  let state = lobby(9, options);
  const states = [state];
  while (state.stage.phase !== 'ended') {
    if (state.stage.phase === 'decide') {
      for (const id of ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7']) state = played(state, send(state, id));
      states.push(state);
    }
    state = played(state, advancing(state));
    states.push(state);
  }
  return states;
}

const views = (state: GameState) => ({
  public: publicView(state, CONTEXT),
  staff: staffView(state),
  console: consoleView(state, CONTEXT),
});
const isOpen = ({ stage }: GameState) => !['final', 'debrief', 'ended'].includes(stage.phase);
const tell = (view: unknown) => JSON.stringify(view);

describe.each([
  ['individual teams', { practice: true, pitchSeconds: 20, rounds: 4 }],
  ['committees', { teamSize: 3, rounds: 4 }],
  ['anonymous', { anonymous: true, rounds: 4 }],
])('%s', (_name, options) => {
  const states = everyPhase(options);

  test('board, console and everybody are told nothing secret until the end', () => {
    for (const state of states.filter(isOpen)) expect(tell(views(planted(state, null)))).toBe(tell(views(state)));
  });

  test('a phone is told nothing of the world, and nothing of rivals, until the end', () => {
    for (const state of states.filter(isOpen)) {
      for (const player of everybody(state.players)) {
        const secret = planted(state, player.team);
        expect(tell(seatView(secret, player))).toBe(tell(seatView(state, player)));
      }
    }
  });

  test('the end reveals the world, and never tokens, drafts or cards that did not come', () => {
    const ends = states.filter((state) => !isOpen(state));
    expect(ends.length).toBeGreaterThan(3);
    for (const state of ends) {
      const told = tell(views(planted(state, null)));
      expect(told).toContain('777777');
      expect(told).toContain('424242424242');
      for (const player of everybody(planted(state, null).players)) {
        const all = told + tell(seatView(planted(state, player.team), player));
        expect(all).not.toMatch(/SENTINEL-(TOKEN|DRAFT|EVENT|NOTE|AFTER)/);
      }
    }
  });

  test('no view of any phase holds a token, a note for the teacher or the numbers of an event', () => {
    for (const state of states) {
      const seats = everybody(state.players).map((player) => seatView(state, player));
      expect(tell([views(state), seats])).not.toMatch(/hash-\d|SENTINEL|"shock"|"effects"/);
    }
  });
});

test('in an anonymous session names stay with the console and with the own phone', () => {
  const states = everyPhase({ anonymous: true, rounds: 4 });
  for (const state of states) {
    const open = tell([publicView(state, CONTEXT), staffView(state)]);
    expect(open).not.toMatch(/"(Ada|Ben|Cem|Dua|Eva)"/);
    expect(tell(consoleView(state, CONTEXT))).toContain('Ada');
  }
});

test('the private roster field is the teacher’s alone', () => {
  const base = lobby(2, { roster: true });
  const state: GameState = {
    ...base,
    players: eachPlayer(base.players, (one) => ({ ...one, roster: `ROSTER-${one.id}` })),
  };
  const seats = everybody(state.players).map((player) => seatView(state, player));
  expect(tell([publicView(state, CONTEXT), staffView(state), seats])).not.toContain('ROSTER');
  expect(tell(consoleView(state, CONTEXT))).toContain('ROSTER-p1');
});

test('how somebody voted stays on the own phone: everybody sees counts alone, and only once the teacher shows them', () => {
  const voting = (player: string) => byPlayer(player, { type: 'answer', check: 'vote', item: 'q0', value: 3 });
  const state = played(inPhase(lobby(3), 'debrief'), voting('p1'), voting('p2'));
  const other = findPlayer(state.players, 'p3');
  if (other === undefined) throw new Error('nobody');
  expect(publicView(state, CONTEXT).votes).toBe(null);
  expect(tell([publicView(state, CONTEXT), staffView(state), seatView(state, other)])).not.toContain('"vote"');
  const shown = played(state, byHost({ type: 'countVote', question: 0, on: true }));
  expect(publicView(shown, CONTEXT).votes).toEqual([0, 0, 0, 2, 0]);
  expect(tell([publicView(shown, CONTEXT), staffView(shown), seatView(shown, other)])).not.toContain('"vote"');
  expect(seatView(shown, findPlayer(state.players, 'p1') as typeof other).answers).toEqual({ vote: { q0: 3 } });
});

test('what a student has written goes to the console, not to other phones', () => {
  const state = played(
    lobby(2),
    advancing(lobby(2)),
    byPlayer('p1', { type: 'answer', check: 'debrief', item: 'lesson', value: 'I knew it' }),
  );
  const other = findPlayer(state.players, 'p2');
  if (other === undefined) throw new Error('nobody');
  expect(tell([publicView(state, CONTEXT), staffView(state), seatView(state, other)])).not.toContain('I knew it');
  expect(consoleView(state, CONTEXT).linesAsked).toEqual([{ player: 'p1', text: 'I knew it' }]);
});

test('of more lines than a console is told, those on the question on the board come before all others', () => {
  const people = Object.fromEntries(
    Array.from({ length: 150 }, (_, i) => [`p${i}`, { q0: `first ${i}`, q3: `fourth ${i}` }]),
  );
  const base = inPhase(lobby(1), 'debrief');
  for (const [question, word] of [
    [0, 'first'],
    [3, 'fourth'],
  ] as const) {
    const state = { ...base, answers: { debrief: people }, stage: { ...base.stage, question } };
    const told = consoleView(state, CONTEXT).linesAsked;
    expect([told.length, told.every(({ text }) => text.startsWith(word))]).toEqual([100, true]);
  }
});
