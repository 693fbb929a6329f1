// Price and public, with the rounds in which the own team bet on them: when did price leave value, who believed when?
import { BeliefChart, GameChart } from '../../charts/price-chart.tsx';
import { f, rich, t } from '../../i18n/i18n.ts';
import { bettingRounds, frameOf, marksOf, type OwnPoint, type PointProps, roundTicks } from './model.ts';

const SHOWN = ['price', 'analysts', 'value'] as const;

export function pricePoint({ final, own, reveal, width }: PointProps): OwnPoint {
  const bets = bettingRounds(own);
  const shown = SHOWN[Math.min(reveal, 2)] ?? 'value';
  const n = bets.length;
  const words =
    own === null
      ? []
      : [n === 0 ? t('own.price.none') : rich(`own.price.${sideOf(own.role)}`, { n, rounds: own.rounds.length })];
  if (shown === 'value' && n > 0) {
    const ratios = bets.map(({ round }) => {
      const point = final.points[round + 1];
      return point === undefined ? 1 : point.aiPrice / Math.max(1e-6, point.aiFundamental);
    });
    const over = ratios.filter((ratio) => ratio > 1);
    words.push(
      over.length === 0
        ? t('own.price.under')
        : rich('own.price.over', { n: over.length, times: f.fixed(Math.max(...over), 1) }),
    );
  }
  return {
    caption: t('own.price.cap'),
    words,
    chart: (
      <GameChart
        {...frameOf(width)}
        final={final}
        dates={roundTicks(final)}
        pins={[]}
        shown={shown}
        own={marksOf(own, bets)}
      />
    ),
  };
}

const sideOf = (role: string) => (role === 'short' ? 'against' : 'for');

export function beliefPoint({ final, own, width }: PointProps): OwnPoint {
  const bets = bettingRounds(own);
  const share = (index: number) => f.percent(final.points[index]?.belief ?? 0);
  const beliefs = final.points.map(({ belief }) => belief);
  const peak = beliefs.indexOf(Math.max(...beliefs));
  const words = own === null ? [] : [betting()];
  function betting() {
    const [first, last] = [bets[0], bets.at(-1)];
    if (own === null || first === undefined || last === undefined)
      return rich('own.belief.none', { peak: share(peak) });
    const [from, to] = [share(first.round + 1), share(last.round + 1)];
    return first === last
      ? rich('own.belief.once', { first: from })
      : rich(`own.belief.${sideOf(own.role)}`, { first: from, last: to });
  }
  const wrote = own?.rounds.find(({ round }) => round + 1 === peak)?.forecast ?? null;
  if (wrote !== null) words.push(rich('own.belief.wrote', { round: peak, forecast: f.percent(wrote / 100) }));
  return {
    caption: t('own.belief.cap'),
    words,
    chart: (
      <BeliefChart
        {...frameOf(width)}
        points={final.points}
        dates={roundTicks(final)}
        marks={[]}
        own={marksOf(own, bets)}
      />
    ),
  };
}
