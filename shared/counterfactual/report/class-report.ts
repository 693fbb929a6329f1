// One class on one page, in figures: what prices did and why, what it cost, whose decisions weighed most, luck, forecasts.
import { type TeamId, VENTURE_SECTORS } from '../../engine/types.ts';
import { brierScore } from '../../game/views/seat-story.ts';
import { quickReplayWith } from '../change.ts';
import type { Basis, Decision } from './basis.ts';
import { type TurningPoint, turningPoints } from './turning-points.ts';

export type ClassReport = {
  readonly turningPoints: readonly TurningPoint[];
  /** AI index at the start, at its peak with the true value of then, and at the end; `round`: after how many rounds. */
  readonly start: number;
  readonly peak: { readonly round: number; readonly price: number; readonly value: number };
  readonly end: { readonly price: number; readonly value: number };
  /** Sum of the ledger, shares 0..1: how much of what the reference built was built. */
  readonly costs: {
    readonly co2: number;
    readonly co2Reference: number;
    readonly therapies: number;
    readonly therapiesReference: number;
    readonly researcherYears: number;
    readonly wagePeak: number;
    readonly pilots: number;
    readonly ventureAiShare: number;
  };
  /** The road not funded: each one's part of all venture money, and what its price did from the start to the end. */
  readonly unfunded: Readonly<Record<'CLIM' | 'BIO', { readonly share: number; readonly gain: number }>>;
  /** What decisions were worth against staying out in that one round; null = nobody decided anything. */
  readonly best: Decision | null;
  readonly worst: Decision | null;
  /** The class's own game with AI held to a third of the money. */
  readonly capped: { readonly burstRound: number | null; readonly co2: number };
  /** Highest and lowest par score, and how many teams beat par. */
  readonly par: { readonly best: TeamId; readonly score: number; readonly above: number; readonly of: number };
  /** Of the team that won here: how often (0..1) it would have won in other worlds. */
  readonly luck: {
    readonly worlds: number;
    readonly burstShare: number;
    readonly winner: TeamId;
    readonly wins: number;
  };
  /** Mean Brier score of the teams that forecast; null = nobody did. */
  readonly brier: { readonly mean: number; readonly teams: number } | null;
  readonly remains: { readonly price: number; readonly demand: number; readonly compute: number };
  readonly meanReturn: number;
};

const START = 100;
const CAP = 1 / 3;

/** Comes after the basis, in the same steps. */
export function* classReport(basis: Basis): Generator<number, ClassReport> {
  const { economy, data, finals, decisions } = basis;
  const { history, points, ledger } = economy;
  const turns = yield* turningPoints(data.game, economy);
  const [first, last] = [history[0], history.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a game without a start');
  const peak = points.reduce((top, point, at) => (point.aiPrice > (points[top]?.aiPrice ?? 0) ? at : top), 0);
  const capped = quickReplayWith(data.game, { lever: 'aiShareCap', share: CAP });
  const all = [...decisions.values()];
  return {
    turningPoints: turns,
    start: first.aiPrice,
    peak: { round: peak, price: history[peak]?.aiPrice ?? 1, value: history[peak]?.aiFundamental ?? 1 },
    end: { price: last.aiPrice, value: last.aiFundamental },
    costs: {
      co2: ledger.co2,
      co2Reference: ledger.co2Reference,
      therapies: ledger.therapies,
      therapiesReference: ledger.therapiesReference,
      researcherYears: ledger.researcherYears,
      wagePeak: Math.max(...history.map(({ wage }) => wage)),
      pilots: ledger.pilots,
      ventureAiShare: ledger.ventureTotal > 0 ? ledger.ventureAi / ledger.ventureTotal : 0,
    },
    unfunded: unfundedOf(basis),
    best: extreme(
      all.map(({ best }) => best),
      1,
    ),
    worst: extreme(
      all.map(({ worst }) => worst),
      -1,
    ),
    capped: { burstRound: capped.burstRound, co2: capped.ledger.co2 },
    par: parOf(basis),
    luck: luckOf(basis),
    brier: brierOf(basis),
    remains: {
      price: last.aiPrice / first.aiPrice,
      demand: last.demand / first.demand,
      compute: last.compute / first.compute,
    },
    meanReturn: mean([...finals.values()]) / START - 1,
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function extreme(decisions: readonly Decision[], way: 1 | -1): Decision | null {
  const worth = ({ final, without }: Decision) => (way * final) / without;
  const [first, ...others] = decisions.filter(({ final, without }) => way * (final - without) > 0);
  if (first === undefined) return null;
  return others.reduce((top, each) => (worth(each) > worth(top) ? each : top), first);
}

function parOf({ par }: Basis): ClassReport['par'] {
  const scores = [...par.values()];
  const best = scores.reduce((top, each) => (each.z > top.z ? each : top));
  return {
    best: best.team,
    score: best.score,
    above: scores.filter(({ z }) => z > 0).length,
    of: scores.length,
  };
}

function luckOf({ finals, worlds }: Basis): ClassReport['luck'] {
  const [winner] = [...finals].reduce((top, each) => (each[1] > top[1] ? each : top));
  return {
    worlds: worlds.worlds,
    burstShare: worlds.burstShare,
    winner,
    wins: worlds.teams[winner]?.rankShare[0] ?? 0,
  };
}

function brierOf({ data, economy }: Basis): ClassReport['brier'] {
  const scores = data.game.seats.flatMap(
    ({ id }) =>
      brierScore(
        data.forecasts.map((round) => round[id] ?? null),
        economy.burstRound,
      ) ?? [],
  );
  return scores.length === 0 ? null : { mean: mean(scores), teams: scores.length };
}

function unfundedOf({ economy, data }: Basis): ClassReport['unfunded'] {
  const sums = { LAB: 0, APP: 0, CLIM: 0, BIO: 0 };
  for (const round of data.game.orders) {
    for (const orders of Object.values(round)) {
      if (orders.role !== 'vc') continue;
      for (const sector of VENTURE_SECTORS) sums[sector] += orders.invest[sector];
    }
  }
  const total = sums.LAB + sums.APP + sums.CLIM + sums.BIO;
  const road = (sector: 'CLIM' | 'BIO') => ({
    share: total > 0 ? sums[sector] / total : 0,
    gain: economy.price[sector] / (economy.history[0]?.price[sector] ?? 1) - 1,
  });
  return { CLIM: road('CLIM'), BIO: road('BIO') };
}
