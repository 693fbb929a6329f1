// What if? The same world and decisions with one thing changed: two lines, one table.
import { useMemo, useState } from 'preact/hooks';
import type { TeamId } from '../../../shared/engine/types.ts';
import { recordedGame } from '../../../shared/game/recorded-game.ts';
import type { FinalSection } from '../../../shared/game/views.ts';
import { LineChart } from '../../charts/line-chart.tsx';
import { f, t } from '../../i18n/i18n.ts';
import { Picker } from '../../ui/choices.tsx';
import type { Playing } from '../playing.ts';
import { asChanged, asItWas, type Lever, leversOf, type Outcome } from './levers.ts';

type Props = { readonly playing: Playing; readonly final: FinalSection; readonly team: TeamId };

const leverName = (lever: Lever): string =>
  lever.id === 'out' ? t('end.lever.out', { round: lever.round + 1 }) : t(`end.lever.${lever.id}`);

export function WhatIf({ playing, final, team }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const game = useMemo(() => recordedGame(playing.line.state()), [final]);
  const real = useMemo(() => (game === null ? null : asItWas(game, team)), [game]);
  const levers = leversOf(final.rounds, final.world.theta);
  const lever = chosen === null ? undefined : levers[chosen];
  const changed = useMemo(
    () => (game === null || lever === undefined ? null : asChanged(game, team, lever)),
    [game, chosen],
  );
  return (
    <section class="sec whatif">
      <h2>{t('end.whatIf')}</h2>
      <p>{t('end.whatIfText')}</p>
      <Picker
        class="tog"
        name={t('end.lever')}
        value={chosen === null ? '' : String(chosen)}
        options={[
          ...(chosen === null ? [{ value: '', label: '…' }] : []),
          ...levers.map((each, at) => ({ value: String(at), label: leverName(each) })),
        ]}
        onChange={(value) => setChosen(value === '' ? null : Number(value))}
      >
        {lever === undefined ? t('end.whatIf') : leverName(lever)}
      </Picker>
      {real !== null && changed !== null && <Comparison real={real} changed={changed} rounds={final.rounds} />}
    </section>
  );
}

type Both = { readonly real: Outcome; readonly changed: Outcome };

function Comparison({ real, changed, rounds }: Both & { readonly rounds: number }) {
  const peak = (of: Outcome) => Math.max(...of.prices);
  const burst = (of: Outcome) => (of.burst === null ? t('end.never') : f.number(of.burst + 1));
  const rows: readonly (readonly [string, string, string])[] = [
    [t('end.row.wealth'), f.number(real.wealth, 0), f.number(changed.wealth, 0)],
    [t('end.row.rank'), f.ordinal(real.rank), f.ordinal(changed.rank)],
    [t('end.row.burst'), burst(real), burst(changed)],
    [t('end.row.peak'), f.fixed(peak(real), 1), f.fixed(peak(changed), 1)],
    [t('end.row.co2'), f.number(real.co2, 0), f.number(changed.co2, 0)],
    [t('end.row.therapies'), f.number(real.therapies, 1), f.number(changed.therapies, 1)],
  ];
  return (
    <div aria-live="polite">
      <LineChart
        surface="phone"
        width={358}
        height={190}
        lines={[
          { tone: 'ghost', values: real.prices, label: [{ text: t('end.real'), size: 'label' }], dot: false },
          { tone: 'price', values: changed.prices, label: [{ text: t('end.changed'), size: 'label' }], dot: true },
        ]}
        xTicks={[]}
        yTick={(value) => f.number(value, 1)}
        yTicksMost={3}
        zero
        {...(real.prices.length - 1 > rounds ? { epilogueFrom: rounds } : {})}
        sentence={t('end.whatIfChart', { real: f.fixed(peak(real), 1), changed: f.fixed(peak(changed), 1) })}
      />
      <table class="wf compare">
        <thead>
          <tr>
            <th scope="col">
              <span class="vh">{t('end.lever')}</span>
            </th>
            <th scope="col">{t('end.real')}</th>
            <th scope="col">{t('end.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, before, after]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="mine">{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
