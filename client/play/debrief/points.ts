// The own point by question, in the order of the board's pages.
import { buyPoint, shortPoint } from './bets.tsx';
import { buildPoint } from './build.tsx';
import { beliefPoint, pricePoint } from './market.tsx';
import type { OwnPoint, PointProps } from './model.ts';
import { fundPoint, loopPoint } from './money.tsx';
import { rankPoint } from './rank.tsx';
import { feelPoint, remainedPoint } from './remained.tsx';

export const POINTS: readonly ((props: PointProps) => OwnPoint)[] = [
  feelPoint,
  pricePoint,
  beliefPoint,
  buyPoint,
  shortPoint,
  loopPoint,
  buildPoint,
  fundPoint,
  rankPoint,
  remainedPoint,
];
