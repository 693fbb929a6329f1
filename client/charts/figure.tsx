// Frame of every chart: an image with one sentence that holds the numbers, and the same numbers as a table on demand.
import type { ComponentChildren } from 'preact';
import { FiguresTable } from './figures-table.tsx';

export type NumbersTable = {
  readonly summary: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

type Props = {
  readonly width: number;
  readonly height: number;
  readonly sentence: string;
  /** Left out on the projector, which nobody can press. */
  readonly numbers?: NumbersTable | undefined;
  readonly class?: string | undefined;
  readonly children: ComponentChildren;
};

export function ChartFigure({ width, height, sentence, numbers, class: name, children }: Props) {
  return (
    <figure class={`ch ${name ?? ''}`}>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={sentence}>
        {children}
      </svg>
      {numbers && (
        <details class="ch-numbers">
          <summary>{numbers.summary}</summary>
          <FiguresTable {...numbers} />
        </details>
      )}
    </figure>
  );
}
