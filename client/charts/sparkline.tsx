// A line the height of a word: how one number moved. Drawn beside its figure, so it carries no labels of its own.
import { domain, linear } from './scale.ts';

type Props = {
  readonly values: readonly number[];
  readonly tone: 'price' | 'value' | 'role';
  readonly sentence: string;
  readonly width?: number;
  readonly height?: number;
  /** A hairline at this value, e.g. the start. */
  readonly mark?: number;
};

export function Sparkline({ values, tone, sentence, width = 120, height = 32, mark }: Props) {
  const y = linear(domain(mark === undefined ? values : [...values, mark], false), [height, 0]);
  const x = linear([0, Math.max(1, values.length - 1)], [2, width - 5]);
  const last = values.at(-1);
  const d = values.map((value, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  return (
    <svg class="ch-spark" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
      {mark !== undefined && <path class="ch-grid" d={`M0 ${y(mark)}H${width}`} stroke-width={1} />}
      <path class={`ch-line is-${tone}`} d={d} stroke-width={2.5} />
      {last !== undefined && <circle class={`ch-dot is-${tone}`} cx={x(values.length - 1)} cy={y(last)} r={4} />}
    </svg>
  );
}
