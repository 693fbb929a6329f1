// Sizes of type and lines on the four surfaces. Board units are tenths of a rem (so 1 px at 1920); the others are px, and
// `page` is paper: a printed report.

export type Surface = 'board' | 'desk' | 'phone' | 'page';

export type ChartStyle = {
  readonly tick: number;
  readonly label: number;
  readonly figure: number;
  /** From one line of text to the next. */
  readonly leading: number;
  readonly price: number;
  readonly value: number;
  readonly thin: number;
  readonly dot: number;
  readonly rule: number;
  readonly grid: number;
  readonly stem: number;
};

export const CHART_STYLES: Readonly<Record<Surface, ChartStyle>> = {
  board: {
    tick: 25,
    label: 33,
    figure: 40,
    leading: 38,
    price: 9,
    value: 6,
    thin: 4,
    dot: 11,
    rule: 3,
    grid: 2,
    stem: 34,
  },
  desk: {
    tick: 13,
    label: 15,
    figure: 18,
    leading: 18,
    price: 4,
    value: 3,
    thin: 2,
    dot: 5,
    rule: 1.5,
    grid: 1,
    stem: 14,
  },
  phone: {
    tick: 14,
    label: 16,
    figure: 19,
    leading: 19,
    price: 4,
    value: 3,
    thin: 2,
    dot: 5,
    rule: 1.5,
    grid: 1,
    stem: 12,
  },
  page: {
    tick: 10.5,
    label: 12,
    figure: 15,
    leading: 14,
    price: 2.6,
    value: 1.9,
    thin: 1.4,
    dot: 3.6,
    rule: 1,
    grid: 0.7,
    stem: 12,
  },
};
