// Pins and dates of the whole game's chart, from the events that happened and the names the pack gives them at the end.
import type { FinalSection } from '../../shared/game/views.ts';
import type { DebriefTexts } from '../../shared/pack.ts';
import type { Pin } from '../charts/pins.ts';
import type { AxisDate } from '../charts/price-chart.tsx';
import { local, t } from '../i18n/i18n.ts';
import { packTexts } from '../ui/pack-texts.ts';

type Events = DebriefTexts['events'];

const isDate = (text: string) => /\d/.test(text);

/** Under every third point or so; an extra edition has no date of its own. */
export function gameDates(
  final: Pick<FinalSection, 'events' | 'rounds' | 'points'>,
  events: Events,
): readonly AxisDate[] {
  const dates: AxisDate[] = [];
  const step = Math.max(1, Math.round(final.rounds / 4));
  for (let round = 0; round < final.rounds; round += step) {
    const date = events.find(({ id }) => id === final.events[round])?.date;
    const text = date === undefined ? '' : local(date);
    dates.push({ index: round + 1, text: isDate(text) ? text : t('charts.roundN', { n: round + 1 }) });
  }
  const from = packTexts.getState().texts?.span.from;
  return dates.length === 0 && from !== undefined ? [{ index: 0, text: from }] : dates;
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
