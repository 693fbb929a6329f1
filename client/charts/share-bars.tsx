// Upright bars from zero for a share by round (AI's part of venture money), with historical marks drawn across.
import type { Role } from '../../shared/engine/types.ts';
import { ChartFigure, type NumbersTable } from './figure.tsx';
import { OwnMarks } from './own-marks.tsx';
import { linear } from './scale.ts';
import { CHART_STYLES, type Surface } from './style.ts';
import { wrap } from './text-width.ts';

type Bar = {
  readonly share: number;
  /** One team's own share. */
  readonly own?: number;
  readonly tick?: string;
  readonly figure?: string;
};
type Mark = { readonly share: number; readonly figure: string; readonly text: string };
type Props = {
  readonly surface: Surface;
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  readonly sentence: string;
  readonly numbers?: NumbersTable | undefined;
  /** Of the team whose own shares are marked. */
  readonly role?: Role | null;
};

export function ShareBars({ surface, width, height, bars, marks, sentence, numbers, role = null }: Props) {
  const style = CHART_STYLES[surface];
  // A phone has room for the figure alone.
  const phone = surface === 'phone';
  const side = marks.length === 0 ? 0 : phone ? style.figure * 1.6 : style.label * 12;
  const plot = width - side;
  const floor = height - style.tick * 2;
  const top = style.label * 1.4;
  const y = linear([0, Math.max(1, ...bars.map(({ share }) => share))], [floor, top]);
  const slot = plot / Math.max(1, bars.length);
  const thick = slot * 0.76;
  return (
    <ChartFigure width={width} height={height} sentence={sentence} numbers={numbers}>
      {bars.map(({ share }, i) => (
        <rect
          key={`${i}:${share}`}
          data-i={i}
          class="ch-bar ch-point is-price"
          x={i * slot + (slot - thick) / 2}
          y={y(share)}
          width={thick}
          height={floor - y(share)}
        />
      ))}
      {marks.map(({ share, figure, text }) => {
        const rows = phone ? [] : wrap(text, side - style.figure * 2.2, style.label, 3);
        const middle = y(share) + style.label * 0.35 - ((rows.length - 1) * style.leading) / 2;
        return (
          <g key={figure}>
            <path class="ch-rule" d={`M0 ${y(share)}H${plot}`} stroke-width={style.rule * 1.3} />
            <text
              class="is-figure"
              x={plot + style.label * 0.4}
              y={y(share) + style.figure * 0.5}
              font-size={style.figure * (phone ? 1.2 : 1.45)}
            >
              {figure}
            </text>
            {rows.map((row, i) => (
              <text key={row} x={plot + style.figure * 2} y={middle + i * style.leading} font-size={style.label}>
                {row}
              </text>
            ))}
          </g>
        );
      })}
      {/* After the lines, which would strike a figure through. */}
      {bars.map(
        ({ share, figure }, i) =>
          figure !== undefined && (
            <text
              key={figure}
              class="ch-name ch-clear is-price"
              x={(i + 0.5) * slot}
              y={y(share) - style.label * 0.4}
              font-size={style.label}
              text-anchor="middle"
            >
              {figure}
            </text>
          ),
      )}
      {role !== null && (
        <OwnMarks
          own={{ role, at: bars.flatMap(({ own }, i) => (own === undefined ? [] : [i])) }}
          points={bars.map(({ own = 0 }, i) => ({ x: (i + 0.5) * slot, y: y(own) }))}
          size={style.dot * 3}
        />
      )}
      <path class="ch-rule" d={`M0 ${floor}H${plot}`} stroke-width={style.rule} />
      {bars.map(
        ({ tick }, i) =>
          tick !== undefined && (
            <text
              key={tick}
              class="ch-tick"
              x={(i + 0.5) * slot}
              y={height - style.tick * 0.4}
              font-size={style.tick}
              text-anchor="middle"
            >
              {tick}
            </text>
          ),
      )}
    </ChartFigure>
  );
}
