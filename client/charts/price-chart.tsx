// The game's own charts in words: price against what analysts see, the whole game with the true value, who believed when.
// They turn sections of the view into the neutral charts beside this file.
import type { PublicPoint } from '../../shared/engine/types.ts';
import type { FinalSection } from '../../shared/game/views.ts';
import { f, t } from '../i18n/i18n.ts';
import { AreaChart } from './area-chart.tsx';
import type { NumbersTable } from './figure.tsx';
import { LineChart } from './line-chart.tsx';
import type { LabelRow, Line } from './line-layout.ts';
import type { Own } from './own-marks.tsx';
import type { Pin } from './pins.ts';
import type { Surface } from './style.ts';

export type Frame = { readonly surface: Surface; readonly width: number; readonly height: number };
export type AxisDate = { readonly index: number; readonly text: string };

type PriceProps = Frame & {
  readonly points: readonly Pick<PublicPoint, 'aiPrice' | 'aiAnalyst'>[];
  readonly dates: readonly AxisDate[];
  /** `stack`: name over figure; `row`: both in one row, for narrow charts. */
  readonly names?: 'stack' | 'row';
  readonly zero?: boolean;
  readonly epilogueFrom?: number;
  readonly animate?: boolean;
};

const figure = (value: number) => f.fixed(value, 2);
/** Nobody presses a projector or a page. */
const pressable = ({ surface }: Frame) => surface !== 'board' && surface !== 'page';

export function PriceChart({
  points,
  dates,
  names = 'stack',
  zero = true,
  epilogueFrom,
  animate,
  ...frame
}: PriceProps) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const row = (name: string, value: number): LabelRow[] =>
    names === 'row'
      ? [{ text: `${name} ${figure(value)}`, size: 'label' }]
      : [
          ...name.split('\n').map((text) => ({ text, size: 'label' as const })),
          { text: figure(value), size: 'figure' },
        ];
  const lines: Line[] = [
    {
      tone: 'value',
      values: points.map(({ aiAnalyst }) => aiAnalyst),
      label: row(t(names === 'row' ? 'charts.analysts' : 'charts.analystsSee'), last.aiAnalyst),
      dot: true,
    },
    {
      tone: 'price',
      values: points.map(({ aiPrice }) => aiPrice),
      label: row(t('charts.price'), last.aiPrice),
      dot: true,
    },
  ];
  return (
    <LineChart
      {...frame}
      lines={lines}
      xTicks={dates}
      yTick={(value) => f.number(value, 2)}
      yTicksMost={names === 'row' ? 2 : 4}
      zero={zero}
      {...(epilogueFrom === undefined ? {} : { epilogueFrom, epilogueText: t('charts.epilogue') })}
      animate={animate ?? false}
      sentence={t('charts.priceSentence', {
        rounds: points.length - 1,
        price0: figure(first.aiPrice),
        price: figure(last.aiPrice),
        value0: figure(first.aiAnalyst),
        value: figure(last.aiAnalyst),
      })}
      numbers={pressable(frame) ? priceNumbers(points) : undefined}
    />
  );
}

function priceNumbers(points: PriceProps['points']): NumbersTable {
  return {
    summary: t('common.numbers'),
    head: [t('charts.round'), t('charts.price'), t('charts.analysts')],
    rows: points.map(({ aiPrice, aiAnalyst }, i) => [
      i === 0 ? t('charts.start') : String(i),
      figure(aiPrice),
      figure(aiAnalyst),
    ]),
  };
}

type GameProps = Frame & {
  readonly final: Pick<FinalSection, 'points' | 'rounds' | 'burstRound'>;
  readonly dates: readonly AxisDate[];
  readonly pins: readonly Pin[];
  /** What is drawn so far: price, then what analysts saw, then the true value. */
  readonly shown: 'price' | 'analysts' | 'value';
  readonly animate?: boolean;
  /** Rounds of one team, on the price. */
  readonly own?: Own | null;
};

/** The whole game. The true value comes last: that is the reveal. */
export function GameChart({ final, dates, pins, shown, animate, own = null, ...frame }: GameProps) {
  const { points, rounds, burstRound } = final;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const peak = points.reduce((best, point) => (point.aiPrice > best.aiPrice ? point : best), first);
  const withValue = shown === 'value';
  const big = (text: string): LabelRow[] => [{ text, size: 'figure' }];
  const small = (text: string): LabelRow[] => text.split('\n').map((part) => ({ text: part, size: 'label' }));
  const lines: Line[] = [
    { tone: 'price', values: points.map((p) => p.aiPrice), label: big(t('charts.priceShort')), dot: false },
    ...(shown === 'price'
      ? []
      : [
          {
            tone: 'analyst' as const,
            values: points.map((p) => p.aiAnalyst),
            label: small(t('charts.analystsSaw')),
            dot: false,
          },
        ]),
    ...(withValue
      ? [
          {
            tone: 'value' as const,
            values: points.map((p) => p.aiFundamental),
            label: big(t('charts.value')),
            dot: false,
          },
        ]
      : []),
  ];
  const top = Math.max(...points.flatMap((p) => [p.aiPrice, p.aiAnalyst, p.aiFundamental]));
  const burst = burstRound === null ? [] : [burstPin(points, burstRound)];
  return (
    <LineChart
      {...frame}
      lines={lines}
      {...(withValue ? { band: [1, 2] as const } : {})}
      own={own}
      pins={[...burst, ...pins]}
      peak={{ line: 0, text: f.number(peak.aiPrice, 1) }}
      xTicks={dates}
      yTick={(value, highest) => (highest ? t('charts.times', { n: f.number(value, 2) }) : f.number(value, 2))}
      yDomain={[0, top * 1.22]}
      zero
      {...(points.length - 1 > rounds ? { epilogueFrom: rounds, epilogueText: t('charts.afterGame') } : {})}
      animate={animate ?? false}
      sentence={t(withValue ? 'charts.gameSentence' : 'charts.gameSentencePrice', {
        price0: figure(first.aiPrice),
        peak: figure(peak.aiPrice),
        peakRound: points.indexOf(peak),
        price: figure(last.aiPrice),
        value0: figure(first.aiFundamental),
        value: figure(last.aiFundamental),
      })}
      numbers={pressable(frame) ? gameNumbers(points) : undefined}
    />
  );
}

function burstPin(points: FinalSection['points'], round: number): Pin {
  const [before, after] = [points[round]?.aiPrice ?? 1, points[round + 1]?.aiPrice ?? 1];
  return { index: round + 1, text: t('charts.burst', { change: f.signedPercent(after / before - 1) }), strong: true };
}

export function gameNumbers(points: FinalSection['points']): NumbersTable {
  return {
    summary: t('common.numbers'),
    head: [t('charts.round'), t('charts.price'), t('charts.analysts'), t('charts.value')],
    rows: points.map((point, i) => [
      i === 0 ? t('charts.start') : String(i),
      figure(point.aiPrice),
      figure(point.aiAnalyst),
      figure(point.aiFundamental),
    ]),
  };
}

export function beliefNumbers(points: BeliefProps['points']): NumbersTable {
  return {
    summary: t('common.numbers'),
    head: [t('charts.round'), t('charts.believe'), t('charts.undecided'), t('charts.doubt')],
    rows: points.map(({ belief, doubt }, i) => [
      i === 0 ? t('charts.start') : String(i),
      f.percent(belief),
      f.percent(Math.max(0, 1 - belief - doubt)),
      f.percent(doubt),
    ]),
  };
}

type BeliefProps = Frame & {
  readonly points: readonly { readonly belief: number; readonly doubt: number }[];
  readonly dates: readonly AxisDate[];
  readonly marks: readonly AxisDate[];
  /** Rounds of one team, above those who believe. */
  readonly own?: Own | null;
};

export function BeliefChart({ points, dates, marks, own = null, ...frame }: BeliefProps) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const peak = Math.max(...points.map(({ belief }) => belief));
  const left = (point: { belief: number; doubt: number }) => Math.max(0, 1 - point.belief - point.doubt);
  const words = { start: f.percent(left(first)), peak: f.percent(peak), end: f.percent(last.doubt) };
  return (
    <AreaChart
      {...frame}
      areas={[
        {
          tone: 'belief',
          values: points.map(({ belief }) => belief),
          name: t('charts.believe'),
          note: t('charts.believeNote', { share: words.peak }),
        },
        {
          tone: 'susceptible',
          values: points.map(left),
          name: t('charts.undecided'),
          note: t('charts.undecidedNote', { share: words.start }),
        },
        {
          tone: 'doubt',
          values: points.map(({ doubt }) => doubt),
          name: t('charts.doubt'),
          note: t('charts.doubtNote', { share: words.end }),
        },
      ]}
      marks={marks}
      own={own}
      numbers={frame.surface === 'board' ? undefined : beliefNumbers(points)}
      xTicks={dates}
      sentence={t('charts.beliefSentence', { first: f.percent(first.belief), peak: words.peak, doubt: words.end })}
    />
  );
}
