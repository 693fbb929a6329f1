// Earlier classes of this server beside this one, when its teacher compares and wants it on the wall: figures, no names.
import { useEffect, useState } from 'preact/hooks';
import { Exhibit } from '../../charts/exhibit.tsx';
import { ChartFigure } from '../../charts/figure.tsx';
import { linear } from '../../charts/scale.ts';
import { CHART_STYLES } from '../../charts/style.ts';
import { addSurfaces, f, hasText, t } from '../../i18n/i18n.ts';
import { type EarlierClasses, earlierRows, figureText, knownOf, rangeText, spanOf } from '../../report/earlier-rows.ts';
import { earlierOf, fetchComparison } from '../../report/fetch-input.ts';
import { Masthead } from '../masthead.tsx';
import type { ScreenProps } from '../screen.ts';
import { heightOf, Page, WIDTH } from './page.tsx';

/** Undefined: not asked yet. Null: this class is not compared. */
type Known = EarlierClasses | null | undefined;

export function EarlierBody({ view }: Pick<ScreenProps, 'view'>) {
  const pin = view.session?.pin ?? '';
  const [classes, setClasses] = useState<Known>(undefined);
  useEffect(() => {
    let left = false;
    void Promise.all([fetchComparison(pin), addSurfaces('report')]).then(([comparison]) => {
      if (!left) setClasses(earlierOf(comparison));
    });
    return () => {
      left = true;
    };
  }, [pin]);
  if (classes === undefined || !hasText('r.earlier')) return null;
  const others = classes?.others.length ?? 0;
  const ask =
    classes === null ? t('r.earlier.off') : t(others === 0 ? 'r.earlier.none' : 'r.earlier.count', { n: others });
  return (
    <>
      <Masthead left={t('r.earlier')} right={view.session?.title ?? ''} />
      <Page
        title={t('r.earlier.ask')}
        ask={ask}
        full={false}
        {...(others > 0 ? { note: <span>{t('r.earlier.key')}</span> } : {})}
      >
        {classes !== null && others > 0 && <Strips {...classes} />}
      </Page>
    </>
  );
}

function Strips(classes: EarlierClasses) {
  const rows = earlierRows(classes);
  const height = heightOf(false, true) - 60;
  const style = CHART_STYLES.board;
  const line = height / Math.max(1, rows.length);
  const [from, to] = [760, WIDTH - 470];
  return (
    <Exhibit
      name="earlier-classes"
      numbers={{
        summary: t('common.numbers'),
        head: [t('r.earlier.figure'), t('r.earlier.here'), t('r.earlier.others')],
        rows: rows.map((row) => [row.name, figureText(row.figure, row.own), rangeText(row)]),
      }}
    >
      <ChartFigure
        width={WIDTH}
        height={height}
        sentence={t('r.earlier.sentence', {
          n: classes.others.length,
          figures: f.list(rows.map((row) => `${row.name} ${figureText(row.figure, row.own)} (${rangeText(row)})`)),
        })}
      >
        {rows.map((row, i) => {
          const y = line * (i + 0.5);
          const x = linear(spanOf(row), [from, to]);
          return (
            <g key={row.figure} data-i={i} class="ch-point">
              <text x={0} y={y + style.figure * 0.35} font-size={style.figure}>
                {row.name}
              </text>
              <text
                class="is-figure"
                x={from - 60}
                y={y + style.figure * 0.35}
                font-size={style.figure}
                text-anchor="end"
              >
                {figureText(row.figure, row.own)}
              </text>
              <path class="ch-grid" d={`M${from} ${y}H${to}`} stroke-width={style.grid} />
              {knownOf(row).map((value, k) => (
                <circle
                  key={k}
                  class="ch-shape"
                  cx={x(value)}
                  cy={y}
                  r={style.dot * 1.2}
                  stroke-width={style.rule * 1.4}
                />
              ))}
              {row.own !== null && <circle class="ch-dot is-price" cx={x(row.own)} cy={y} r={style.dot * 1.7} />}
              <text class="ch-dim" x={WIDTH} y={y + style.figure * 0.35} font-size={style.figure} text-anchor="end">
                {rangeText(row)}
              </text>
            </g>
          );
        })}
      </ChartFigure>
    </Exhibit>
  );
}
