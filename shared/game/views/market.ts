// Prices, the analysts' value, the poll: the public record, one point a round.
import type { Economy, PublicPoint } from '../../engine/types.ts';
import type { MarketSection } from '../views.ts';
import { figure, sheet } from './figures.ts';
import { weakly } from './memo.ts';

const pointSection = (point: PublicPoint): PublicPoint => ({
  price: sheet(point.price),
  analyst: sheet(point.analyst),
  aiPrice: figure(point.aiPrice),
  aiAnalyst: figure(point.aiAnalyst),
  poll: figure(point.poll),
  doubt: figure(point.doubt),
  regime: point.regime,
  fear: figure(point.fear),
  utilisation: figure(point.utilisation),
  wage: figure(point.wage),
  ventureAiShare: figure(point.ventureAiShare),
  shortInterest: figure(point.shortInterest),
  concentration: figure(point.concentration),
});

export const marketSection = weakly(
  ({ points, momentum }: Economy): MarketSection => ({ points: points.map(pointSection), momentum: sheet(momentum) }),
);
