// "What if?": the teacher picks lever and round, the board plays the class's own game again. Variants stay until removed.
import { useState } from 'preact/hooks';
import { FIRST_EXHIBIT, MOST_VARIANTS, type Variant } from '../../../shared/game/exhibit.ts';
import { classGame } from '../../board/class-game.ts';
import { leverQuestion } from '../../board/debrief/lever-name.ts';
import { teamIndex } from '../../board/team-name.tsx';
import { f, t } from '../../i18n/i18n.ts';
import { useStore } from '../../ui/use-store.ts';
import { Choice } from './choice.tsx';
import type { PartProps } from './model.ts';

const LEVERS = [
  'noCircularDeals',
  'aiShareCap',
  'grid',
  'disclosure',
  'shortSaleBan',
  'climateFund',
  'quietRounds',
  'theta',
  'orders',
] as const satisfies readonly Variant['lever'][];
type Lever = (typeof LEVERS)[number];
const CAPS = [1 / 3, 0.1, 0.25, 0.5, 2 / 3];
const GRID = [0.1, 0.25, 0.5, 1];

type Form = {
  readonly lever: Lever;
  readonly team: string;
  readonly round: number;
  readonly share: number;
  readonly theta: 0 | 1 | 2;
  /** The round whose orders are given instead; null = stays out. */
  readonly as: number | null;
};

export function WhatIfControls({ view, send }: PartProps) {
  const { data } = useStore(classGame, (state) => state);
  const [form, setForm] = useState<Form>({
    lever: 'noCircularDeals',
    team: '',
    round: 0,
    share: 1 / 3,
    theta: 0,
    as: null,
  });
  const exhibit = view.exhibit ?? FIRST_EXHIBIT;
  const { variants } = exhibit;
  const teams = teamIndex(view);
  const team = teams.has(form.team) ? form.team : ([...teams.keys()][0] ?? '');
  const rounds = view.final?.rounds ?? 0;
  const onBoard = view.boardMode === 'whatIf';
  const full = variants.length >= MOST_VARIANTS;
  const set = (part: Partial<Form>) => setForm({ ...form, ...part });
  const show = (shown: number, next: readonly Variant[] = variants) => {
    send({ type: 'setExhibit', exhibit: { variants: [...next], shown } });
    if (!onBoard) send({ type: 'showOnBoard', mode: 'whatIf' });
  };
  const change = (): Variant | null => {
    const { lever, round, share, theta, as } = form;
    switch (lever) {
      case 'orders': {
        const orders = as === null ? null : (data?.game.orders[as]?.[team] ?? null);
        return { lever, team, round, orders };
      }
      case 'aiShareCap':
      case 'grid':
        return { lever, share };
      case 'quietRounds':
        return { lever, rounds: [round] };
      case 'theta':
        return { lever, theta };
      case 'noCircularDeals':
      case 'disclosure':
      case 'shortSaleBan':
      case 'climateFund':
        return { lever };
    }
  };
  const roundOptions = Array.from({ length: rounds }, (_, i) => [String(i), t('dp.roundN', { n: i + 1 })] as const);
  return (
    <>
      <h2>{t('dp.whatIf')}</h2>
      <div class="dp-form">
        <Choice
          name={t('dp.lever')}
          value={form.lever}
          options={LEVERS.map((lever) => [lever, t(`lever.name.${lever}`)] as const)}
          onChange={(value) => {
            const lever = LEVERS.find((each) => each === value) ?? 'noCircularDeals';
            set({ lever, share: lever === 'grid' ? 0.1 : 1 / 3 });
          }}
        />
        {form.lever === 'orders' && (
          <Choice
            name={t('dp.team')}
            value={team}
            options={[...teams].map(([id, { name }]) => [id, name] as const)}
            onChange={(value) => set({ team: value })}
          />
        )}
        {(form.lever === 'orders' || form.lever === 'quietRounds') && (
          <Choice
            name={t('dp.when')}
            value={String(form.round)}
            options={roundOptions}
            onChange={(value) => set({ round: Number(value) })}
          />
        )}
        {form.lever === 'orders' && (
          <Choice
            name={t('dp.instead')}
            value={form.as === null ? '' : String(form.as)}
            options={[
              ['', t('dp.out')],
              ...roundOptions.map(([value]) => [value, t('dp.as', { n: Number(value) + 1 })] as const),
            ]}
            onChange={(value) => set({ as: value === '' ? null : Number(value) })}
          />
        )}
        {(form.lever === 'aiShareCap' || form.lever === 'grid') && (
          <Choice
            name={t('dp.share')}
            value={String(form.share)}
            options={(form.lever === 'grid' ? GRID : CAPS).map((share) => [String(share), f.percent(share)] as const)}
            onChange={(value) => set({ share: Number(value) })}
          />
        )}
        {form.lever === 'theta' && (
          <Choice
            name={t('dp.demand')}
            value={String(form.theta)}
            options={([0, 1, 2] as const).map((theta) => [String(theta), t(`lever.theta.${theta}`)] as const)}
            onChange={(value) => set({ theta: value === '2' ? 2 : value === '1' ? 1 : 0 })}
          />
        )}
        <button
          type="button"
          class="btn q"
          disabled={full}
          onClick={() => {
            const next = change();
            if (next !== null) show(variants.length, [...variants, next]);
          }}
        >
          {t('dp.try')}
        </button>
      </div>
      {full && <p class="dim">{t('dp.fullUp')}</p>}
      {variants.length > 0 && (
        <ul class="dp-variants">
          {variants.map((variant, at) => (
            <li key={at}>
              <button
                type="button"
                class="link"
                aria-pressed={onBoard && exhibit.shown === at}
                onClick={() => show(at)}
              >
                {leverQuestion(variant, (id) => teams.get(id)?.name ?? '')}
              </button>
              <button
                type="button"
                class="link"
                aria-label={t('dp.drop', { n: at + 1 })}
                onClick={() => {
                  const next = variants.filter((_, i) => i !== at);
                  send({ type: 'setExhibit', exhibit: { variants: [...next], shown: Math.max(0, at - 1) } });
                  if (next.length === 0 && onBoard) send({ type: 'showOnBoard', mode: 'phase' });
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {(onBoard || variants.length > 0) && (
        <button
          type="button"
          class="btn q"
          onClick={() => send({ type: 'showOnBoard', mode: onBoard ? 'phase' : 'whatIf' })}
        >
          {t(onBoard ? 'dp.back' : 'dp.again')}
        </button>
      )}
    </>
  );
}
