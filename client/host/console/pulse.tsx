// On a phone there is no room for the miniature: two lines the height of a word say where prices and value stand.
import { Sparkline } from '../../charts/sparkline.tsx';
import { f, t } from '../../i18n/i18n.ts';
import type { PartProps } from './model.ts';

export function Pulse({ view: { market } }: Pick<PartProps, 'view'>) {
  const points = market?.points ?? [];
  if (points.length < 2) return null;
  const row = (name: string, tone: 'price' | 'value', values: readonly number[]) => {
    const figure = f.fixed(values.at(-1) ?? 1, 2);
    return (
      <div class={tone === 'price' ? 'red' : ''}>
        <dt>{name}</dt>
        <dd>
          <Sparkline
            values={values}
            tone={tone}
            sentence={`${name}: ${f.list(values.map((value) => f.fixed(value, 2)))}`}
          />
          <b>{figure}</b>
        </dd>
      </div>
    );
  };
  return (
    <dl class="pulse">
      {row(
        t('charts.price'),
        'price',
        points.map(({ aiPrice }) => aiPrice),
      )}
      {row(
        t('charts.analysts'),
        'value',
        points.map(({ aiAnalyst }) => aiAnalyst),
      )}
    </dl>
  );
}
