// Parts both reports share: head and foot of a page, a block of sentences, bars of what was built of what was possible.
import type { ComponentChildren } from 'preact';
import { f, t } from '../i18n/i18n.ts';
import type { ReportInput } from './input.ts';
import { whereAndWhen } from './words.ts';

type PageProps = {
  readonly input: ReportInput;
  readonly folio: string;
  readonly title: string;
  readonly side: string;
  readonly kind: 'class' | 'student';
  readonly children: ComponentChildren;
};

export function Page({ input, folio, title, side, kind, children }: PageProps) {
  const { data, engine } = input;
  return (
    <section class={`rep-page is-${kind}`} lang={t('r.lang')}>
      <header class="rep-mast">
        <p class="rep-name">{t('app.name')}</p>
        <p>{folio}</p>
        <p class="rep-title">{title}</p>
        <p class="rep-side">
          {side}
          <br />
          {whereAndWhen(input)}
        </p>
      </header>
      {children}
      <footer class="rep-foot">
        <p>{t('app.notice')}</p>
        <p>{t('r.foot', { seed: String(data.game.seed), engine })}</p>
      </footer>
    </section>
  );
}

type BlockProps = { readonly head: string; readonly children: ComponentChildren; readonly class?: string };

export function Block({ head, children, class: name = '' }: BlockProps) {
  return (
    <section class={`rep-block ${name}`}>
      <h2>{head}</h2>
      {children}
    </section>
  );
}

export type BarRow = {
  readonly name: string;
  readonly share: number;
  readonly figure: string;
  readonly belief: boolean;
};

/** Shares of a whole, each on a scale of its own to the full hundred. */
export function Bars({ rows }: { readonly rows: readonly BarRow[] }) {
  const [width, line] = [330, 27];
  const sentence = t('r.bar.sentence', { bars: f.list(rows.map(({ name, figure }) => `${name} ${figure}`)) });
  return (
    <figure class="ch rep-bars">
      <svg viewBox={`0 0 ${width} ${rows.length * line}`} width="100%" role="img" aria-label={sentence}>
        {rows.map(({ name, share, figure, belief }, i) => (
          <g key={name}>
            <text x={0} y={i * line + 11} font-size={11}>
              {name}
            </text>
            <text class="is-figure" x={width} y={i * line + 11} font-size={11.5} text-anchor="end">
              {figure}
            </text>
            <rect class="rep-track" x={0.5} y={i * line + 15} width={width - 1} height={6} />
            <rect
              class={`ch-bar is-${belief ? 'price' : 'value'}`}
              x={0.5}
              y={i * line + 15}
              width={Math.max(0, Math.min(1, share)) * (width - 1)}
              height={6}
            />
          </g>
        ))}
      </svg>
    </figure>
  );
}
