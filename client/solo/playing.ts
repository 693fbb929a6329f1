// An open game: its line, its record as it changes, and what is written back to the device. No component in here.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { seatStory } from '../../shared/game/views/seat-story.ts';
import { t } from '../i18n/i18n.ts';
import { draftKey, saveDraft } from '../play/decide/draft.ts';
import type { View } from '../state.ts';
import { announce } from '../ui/announcer.tsx';
import { keep, library } from './device.ts';
import { type Line, openLine, type Seating } from './line.ts';
import type { SoloGame, SoloResult } from './model.ts';
import { loadPlay, packFor } from './packs.ts';
import type { computePar } from './work.ts';

export type Playing = {
  readonly line: Line;
  readonly game: StoreApi<SoloGame>;
  readonly undo: () => Promise<void>;
  readonly change: (change: Partial<SoloGame>) => void;
  readonly close: () => Promise<void>;
};

/** Held while a game is open, so that two tabs do not write two histories into one log. */
async function hold(id: string): Promise<(() => void) | null> {
  const { locks } = navigator;
  if (locks === undefined) return () => undefined;
  return new Promise((resolve) => {
    void locks.request(`bm-solo-${id}`, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(null);
      return new Promise<void>((release) => resolve(release));
    });
  });
}

export async function openGame(id: string): Promise<Playing | 'elsewhere' | null> {
  const games = await library();
  const found = await games.get(id);
  const listed = found === null ? null : packFor(found.header.scenario);
  if (found === null || listed === null) return null;
  const release = await hold(id);
  if (release === null) return 'elsewhere';
  try {
    return await play(found, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** Whoever comes first into an empty lobby sits here. */
const FIRST_SEAT = 't1';

/** Only a game in a class's world needs to know how a class is seated. */
async function seatingFor({ opponents, seat }: SoloGame): Promise<Seating | null> {
  return opponents === null || seat === null ? null : (await import('./opponents.ts')).seatingOf(opponents, seat);
}

const startPar = (...[game, first, report]: Parameters<typeof computePar>): (() => void) => {
  let stop: (() => void) | null = null;
  let stopped = false;
  void import('./work.ts').then((work) => {
    if (!stopped) stop = work.computePar(game, first, report);
  });
  return () => {
    stopped = true;
    stop?.();
  };
};

async function play(found: SoloGame, release: () => void): Promise<Playing> {
  const games = await library();
  const listed = packFor(found.header.scenario);
  if (listed === null) throw new Error('no pack');
  const [pack, log] = await Promise.all([loadPlay(listed), games.log(found.id)]);
  const game = createStore<SoloGame>(() => found);
  const change = (next: Partial<SoloGame>) => {
    game.setState(next);
    void keep(game.getState());
  };
  const line = openLine(found, log, {
    pack: pack.editions,
    name: t('solo.you'),
    append: (entries) => games.append(found.id, entries),
    truncate: (seq) => games.truncate(found.id, seq),
    computePar: (recorded, report) => startPar(recorded, found.seat ?? FIRST_SEAT, report),
    seating: await seatingFor(found),
  });
  await line.enter({ as: 'seat', pin: '000000', token: 'alone' });

  const note = ({ stage, par, seat }: View) => {
    const now = game.getState();
    if (stage === undefined) return;
    const over = stage.phase === 'final';
    const score = seat?.team == null ? undefined : par?.scores[seat.team.id]?.score;
    const moved = now.at.phase !== stage.phase || now.at.round !== stage.round;
    const scored = over && now.result !== null && score !== undefined && now.result.score !== score;
    if (!moved && !scored && !(over && now.result === null)) return;
    change({
      at: { phase: stage.phase, round: stage.round },
      playedAt: Date.now(),
      result: over ? resultOf(line, score ?? null, now.result?.at ?? Date.now()) : null,
    });
  };
  note(line.store.getState().view);
  const stop = line.store.subscribe(({ view }) => note(view));

  return {
    line,
    game,
    change,
    async undo() {
      const back = await line.undo();
      if (back === null) return;
      const account = line.store.getState().view.seat?.team?.id ?? '';
      if (back.was !== null) saveDraft(draftKey(found.id, account, back.round, false), back.was);
      change({ undone: game.getState().undone + 1, result: null });
      announce(t('undo.done', { round: back.round + 1 }));
    },
    async close() {
      stop();
      await line.close();
      release();
    },
  };
}

/** Nine tenths of the wealth through the round of the burst: out in time. */
const IN_TIME = 0.9;

function resultOf(line: Line, score: number | null, at: number): SoloResult | null {
  const state = line.state();
  const { final, seat } = line.store.getState().view;
  const mine = final?.standings.find((standing) => standing.team === seat?.team?.id);
  if (state.economy === null || final == null || mine === undefined) return null;
  const story = seatStory(state, state.economy, mine.team);
  const burst = final.burstRound;
  const [before, after] = burst === null ? [] : [story?.wealth[burst], story?.wealth[burst + 1]];
  return {
    final: mine.final,
    rank: mine.rank,
    teams: final.standings.length,
    score,
    brier: story?.brier ?? null,
    burst: burst !== null,
    inTime:
      burst === null || burst >= final.rounds || !before || after === undefined ? null : after >= IN_TIME * before,
    at,
  };
}
