// Prices, the analysts' value, the poll: the public record, one point a round.
import type { Economy, PublicPoint } from '../../engine/types.ts';
import { weakly } from '../memo.ts';
import type { MarketSection } from '../views.ts';
import { figure, portion, sheet } from './figures.ts';

const pointSection = (point: PublicPoint): PublicPoint => ({
  price: sheet(point.price),
  analyst: sheet(point.analyst),
  aiPrice: figure(point.aiPrice),
  aiAnalyst: figure(point.aiAnalyst),
  poll: portion(point.poll),
  doubt: portion(point.doubt),
  regime: point.regime,
  fear: portion(point.fear),
  utilisation: portion(point.utilisation),
  wage: portion(point.wage),
  ventureAiShare: portion(point.ventureAiShare),
  shortInterest: portion(point.shortInterest),
  concentration: portion(point.concentration),
});

export const marketSection = weakly(
  ({ points, momentum }: Economy): MarketSection => ({
    points: points.map(pointSection),
    momentum: sheet(momentum, portion),
  }),
);
