// What I wrote and what it paid; and what one short sale would have brought, by round of entry.

import type { ClassGame } from '../../../shared/counterfactual/debrief/class-game.ts';
import type { OwnRound } from '../../../shared/counterfactual/debrief/own.ts';
import { shortByEntry } from '../../../shared/counterfactual/debrief/short-entry.ts';
import { weaklyNamed } from '../../../shared/game/memo.ts';
import { Columns } from '../../charts/columns.tsx';
import { Scatter } from '../../charts/scatter.tsx';
import { f, rich, t } from '../../i18n/i18n.ts';
import { frameOf, type OwnPoint, type PointProps } from './model.ts';

/** Fifty and more: a burst was thought likelier than not. */
const LIKELY = 50;
const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

type Written = OwnRound & { readonly forecast: number };

export function buyPoint({ own, final, reveal, width }: PointProps): OwnPoint {
  const { burstRound } = final;
  // After the burst there is nothing left to expect.
  const written = (own?.rounds ?? []).filter(
    (round): round is Written => round.forecast !== null && (burstRound === null || round.round <= burstRound),
  );
  const caption = t('own.buy.cap');
  if (own === null) return { caption: '', chart: null, words: [] };
  if (written.length === 0) return { caption: '', chart: null, words: [t('own.buy.nothing')] };
  const percent = (forecast: number) => f.percent(forecast / 100);
  const told = reveal > 0;
  return {
    caption,
    words: buyWords(written, own.role === 'short'),
    chart: (
      <Scatter
        {...frameOf(width)}
        dots={written.map(({ round, forecast, profit, bet }, row) => ({
          id: String(round),
          role: own.role,
          x: forecast,
          y: profit,
          full: bet === 'for',
          pale: told && forecast < LIKELY,
          row,
        }))}
        xTick={percent}
        yTick={(value) => f.signedPercent(value)}
        xName={t('own.buy.x')}
        yName={t('own.buy.y')}
        from={told ? { x: LIKELY, text: t('own.buy.likely') } : null}
        sentence={t('own.buy.sentence', {
          n: written.length,
          list: f.list(
            written.map(({ forecast, profit }) =>
              t('own.buy.point', { forecast: percent(forecast), profit: f.signedPercent(profit) }),
            ),
          ),
        })}
        numbers={{
          summary: t('common.numbers'),
          head: [t('charts.round'), t('d.buy.band'), t('own.buy.y')],
          rows: written.map(({ round, forecast, profit }) => [
            String(round + 1),
            percent(forecast),
            f.signedPercent(profit),
          ]),
        }}
      />
    ),
  };
}

function buyWords(written: readonly Written[], isShort: boolean): OwnPoint['words'] {
  const likely = written.filter(({ forecast }) => forecast >= LIKELY);
  if (likely.length === 0) {
    return [
      rich('own.buy.never', {
        half: f.percent(LIKELY / 100),
        mean: f.percent(meanOf(written.map(({ forecast }) => forecast)) / 100),
      }),
    ];
  }
  const bought = likely.filter(({ bet }) => bet === 'for');
  const profit = (rounds: readonly Written[]) => f.signedPercent(meanOf(rounds.map((round) => round.profit)));
  const then = isShort
    ? rich('own.buy.short', { profit: profit(likely) })
    : bought.length === 0
      ? t('own.buy.didNot')
      : rich('own.buy.did', { n: bought.length, profit: profit(bought) });
  return [rich('own.buy.likelyIn', { n: likely.length }), then];
}

const entriesOf = weaklyNamed(({ game }: ClassGame, team: string) => ({
  seller: shortByEntry(game, team === '' ? null : team),
}));

export function shortPoint({ own, data, reveal, width }: PointProps): OwnPoint {
  const isShort = own?.role === 'short';
  const { seller } = entriesOf(data, isShort ? own.team : '');
  if (seller === null) return { caption: '', chart: null, words: [t('d.short.none')] };
  const { entries } = seller;
  const best = entries.reduce((top, entry) => (entry.profit > top.profit ? entry : top));
  const profit = (value: number) => f.signed(value, 0);
  const first = isShort ? own.rounds.find(({ bet }) => bet === 'against') : undefined;
  const calls = own?.rounds.filter(({ marginCall }) => marginCall).length ?? 0;
  const pays = best.profit > 0;
  function words(): OwnPoint['words'] {
    if (own === null) return [];
    if (!isShort) {
      if (!pays) return [t('own.short.otherNoBest')];
      const then = own.rounds[best.round]?.bet === 'for' ? 'for' : 'none';
      return [rich(`own.short.other.${then}`, { round: best.round + 1 })];
    }
    const at = first === undefined ? undefined : entries[first.round];
    return [
      at === undefined
        ? t('own.short.never')
        : rich('own.short.first', { round: at.round + 1, profit: profit(at.profit) }),
      pays ? rich('own.short.best', { round: best.round + 1, profit: profit(best.profit) }) : t('own.short.noBest'),
      ...(reveal === 0 ? [] : [calls === 0 ? t('own.short.noCalls') : rich('own.short.calls', { n: calls })]),
    ];
  }
  return {
    caption: t('own.short.cap'),
    words: words(),
    chart: (
      <Columns
        {...frameOf(width)}
        class="is-short"
        columns={entries.map((entry) => ({
          tick: String(entry.round + 1),
          parts: [{ value: entry.profit, tone: 'role' as const }],
          ...(entry === best || entry.round === first?.round ? { figure: profit(entry.profit) } : {}),
          pale: first !== undefined && entry.round !== first.round,
        }))}
        yTick={profit}
        sentence={t('d.short.sentence', {
          profits: f.list(entries.map((entry) => profit(entry.profit))),
          calls: t('d.nowhere'),
        })}
        numbers={{
          summary: t('common.numbers'),
          head: [t('charts.round'), t('d.short.profit')],
          rows: entries.map((entry) => [String(entry.round + 1), profit(entry.profit)]),
        }}
      />
    ),
  };
}
