// Where standard strategies would have finished: a dot a strategy between the first rank and the last, its wealth beside it.
import { ChartFigure, type NumbersTable } from './figure.tsx';
import { linear } from './scale.ts';
import { CHART_STYLES, type Surface } from './style.ts';
import { textWidth } from './text-width.ts';

export type StrategyRow = {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly rankText: string;
  readonly wealth: string;
  /** Red is talked about, the role's colour is one's own. */
  readonly tone: 'price' | 'value' | 'role';
};
type Props = {
  readonly surface: Surface;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly StrategyRow[];
  readonly teams: number;
  readonly first: string;
  readonly last: string;
  /** Missing = the wealth stands in the table alone: a phone has no room for it. */
  readonly wealthName?: string;
  readonly sentence: string;
  readonly numbers?: NumbersTable | undefined;
};

export function StrategyRanks({ surface, width, height, rows, teams, sentence, numbers, wealthName, ...ends }: Props) {
  const style = CHART_STYLES[surface];
  const size = surface === 'phone' ? style.label : style.figure;
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, size, true)));
  const left = widest(rows.map(({ name }) => name)) + size * 1.5;
  // The heading of the wealth must leave room for the half of "last" that reaches beyond the line's end.
  const heading =
    wealthName === undefined ? 0 : textWidth(wealthName, style.tick) + textWidth(ends.last, style.tick) / 2;
  const column = wealthName === undefined ? 0 : Math.max(widest(rows.map(({ wealth }) => wealth)) + size, heading);
  const right = width - column - size * 0.6;
  const line = (height - style.tick * 2) / Math.max(1, rows.length);
  const x = linear([1, Math.max(2, teams)], [left, right]);
  return (
    <ChartFigure width={width} height={height} sentence={sentence} numbers={numbers}>
      {rows.map(({ id, name, rank, rankText, wealth, tone }, i) => {
        const y = line * (i + 0.5) + style.label * 0.3;
        return (
          <g key={id} data-i={i} class="ch-point">
            <text class={tone === 'value' ? '' : 'is-figure'} x={0} y={y + size * 0.35} font-size={size}>
              {name}
            </text>
            <path class="ch-grid" d={`M${x(1)} ${y}H${right}`} stroke-width={style.grid} />
            <circle class={`ch-dot is-${tone}`} cx={x(rank)} cy={y} r={style.dot * 1.4} />
            <text class="is-figure" x={x(rank)} y={y - style.dot * 2} font-size={style.label} text-anchor="middle">
              {rankText}
            </text>
            {wealthName !== undefined && (
              <text x={width} y={y + size * 0.35} font-size={size} text-anchor="end">
                {wealth}
              </text>
            )}
          </g>
        );
      })}
      <text class="ch-tick" x={x(1)} y={height - style.tick * 0.2} font-size={style.tick} text-anchor="middle">
        {ends.first}
      </text>
      <text class="ch-tick" x={right} y={height - style.tick * 0.2} font-size={style.tick} text-anchor="middle">
        {ends.last}
      </text>
      {wealthName !== undefined && (
        <text class="ch-tick" x={width} y={height - style.tick * 0.2} font-size={style.tick} text-anchor="end">
          {wealthName}
        </text>
      )}
    </ChartFigure>
  );
}
