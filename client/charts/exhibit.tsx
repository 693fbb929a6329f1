// A chart that can be examined: its figures as a table, point after point with the keyboard, and saved as SVG or PNG. What a
// point is, the table says: row `i` belongs to whatever the chart marks with `data-i={i}`.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import type { NumbersTable } from './figure.tsx';
import { FiguresTable } from './figures-table.tsx';
import { savePng, saveSvg } from './save.ts';

type Props = {
  /** File name of what is saved, without its ending. */
  readonly name: string;
  readonly numbers: NumbersTable;
  readonly children: ComponentChildren;
};

export function Exhibit({ name, numbers, children }: Props) {
  const frame = useRef<HTMLElement>(null);
  const [table, setTable] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const row = at === null ? undefined : numbers.rows[at];
  const { rows, head } = numbers;
  const words = (row ?? []).map((cell, i) => (i === 0 ? cell : `${head[i]} ${cell}`)).join(' · ');
  useEffect(() => {
    const marks = frame.current?.querySelectorAll<SVGElement>('[data-i]') ?? [];
    for (const mark of marks) mark.classList.toggle('is-read', mark.dataset.i === String(at));
  });
  const svg = () => frame.current?.querySelector('svg') ?? null;
  return (
    <section class="ex" ref={frame}>
      {table ? <FiguresTable {...numbers} /> : children}
      {row !== undefined && (
        <p class="ex-point" aria-hidden="true">
          {words}
        </p>
      )}
      <div class="ex-tools">
        <button type="button" aria-pressed={table} onClick={() => setTable(!table)}>
          {t(table ? 'charts.asChart' : 'common.numbers')}
        </button>
        {!table && (
          <>
            <input
              type="range"
              min={0}
              max={Math.max(0, rows.length - 1)}
              value={at ?? 0}
              aria-label={t('charts.read')}
              aria-valuetext={words}
              onFocus={() => setAt(at ?? 0)}
              onBlur={() => setAt(null)}
              onInput={(event) => setAt(Number(event.currentTarget.value))}
            />
            <button type="button" onClick={() => saveSvg(svg(), name)}>
              SVG
            </button>
            <button type="button" onClick={() => void savePng(svg(), name)}>
              PNG
            </button>
          </>
        )}
      </div>
    </section>
  );
}
