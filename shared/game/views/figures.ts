// Figures as they go over the wire: rounded, for nobody reads the fifteenth digit and every phone would have to load it.
import type { BySector } from '../../engine/types.ts';

/** Four digits after the point: prices, shares held, money that is counted with. */
export const figure = (x: number): number => Math.round(x * 1e4) / 1e4;
/** Three digits: shares of a whole and returns, 0.123 = 12.3 %. */
export const portion = (x: number): number => Math.round(x * 1e3) / 1e3;
/** One digit: credits in a list. */
export const tenth = (x: number): number => Math.round(x * 10) / 10;
/** Two digits: credits. */
export const credits = (x: number): number => Math.round(x * 100) / 100;
/** Never more than there is: what may be spent. */
export const spendable = (x: number): number => Math.floor(x * 1e4) / 1e4;

export const sheet = (values: BySector, round: (x: number) => number = figure): BySector => ({
  LAB: round(values.LAB),
  CHIP: round(values.CHIP),
  CLOUD: round(values.CLOUD),
  APP: round(values.APP),
  CLIM: round(values.CLIM),
  BIO: round(values.BIO),
  IND: round(values.IND),
});
