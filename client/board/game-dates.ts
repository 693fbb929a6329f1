// Pins and dates of the whole game's chart, from the events that happened and the names the pack gives them at the end.
import type { FinalSection } from '../../shared/game/views.ts';
import type { DebriefTexts } from '../../shared/pack.ts';
import type { Pin } from '../charts/pins.ts';
import type { AxisDate } from '../charts/price-chart.tsx';
import { local, t } from '../i18n/i18n.ts';
import { packTexts } from '../ui/pack-texts.ts';

type Events = DebriefTexts['events'];

const isDate = (text: string) => /\d/.test(text);

/** Four or so under the chart: all dates, or all rounds. An extra edition has no date of its own; one nearby stands for it. */
export function gameDates(
  final: Pick<FinalSection, 'events' | 'rounds' | 'points'>,
  events: Events,
): readonly AxisDate[] {
  const step = Math.max(1, Math.round(final.rounds / 4));
  const starts = Array.from({ length: Math.ceil(final.rounds / step) }, (_, i) => i * step);
  const dateOf = (round: number): string => {
    const date = events.find(({ id }) => id === final.events[round])?.date;
    const text = date === undefined ? '' : local(date);
    return isDate(text) ? text : '';
  };
  const dates = starts.flatMap((start) => {
    const end = Math.min(start + step, final.rounds);
    for (let round = start; round < end; round += 1) {
      const text = dateOf(round);
      if (text !== '') return [{ index: round + 1, text }];
    }
    return [];
  });
  if (dates.length > 1) return dates;
  const from = packTexts.getState().texts?.span.from;
  if (starts.length === 0) return from === undefined ? [] : [{ index: 0, text: from }];
  return starts.map((round) => ({ index: round + 1, text: t('charts.roundN', { n: round + 1 }) }));
}

/** The rounds with the largest moves of the price, named by their event; the burst has its own pin. */
export function gamePins(
  final: Pick<FinalSection, 'events' | 'rounds' | 'points' | 'burstRound'>,
  events: Events,
  most = 4,
): readonly Pin[] {
  const moves = Array.from({ length: final.rounds }, (_, round) => {
    const [before, after] = [final.points[round]?.aiPrice, final.points[round + 1]?.aiPrice];
    return { round, move: before === undefined || after === undefined ? 0 : Math.abs(Math.log(after / before)) };
  });
  const named = moves.flatMap(({ round, move }) => {
    const event = events.find(({ id }) => id === final.events[round]);
    if (round === final.burstRound || event === undefined) return [];
    return [{ round, move, text: local(event.pin ?? event.headline) }];
  });
  return named
    .sort((a, b) => b.move - a.move)
    .slice(0, most)
    .map(({ round, text }) => ({ index: round + 1, text }));
}
