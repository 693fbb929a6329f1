// Hints on demand: what four ways of thinking look at, with this round's figures, and what they would order in this seat.
import { useState } from 'preact/hooks';
import { botOrders } from '../../shared/bots/bot.ts';
import { teamOf } from '../../shared/engine/orders.ts';
import { outlookOf } from '../../shared/engine/outlook.ts';
import type { Role, Sector } from '../../shared/engine/types.ts';
import type { Strategy } from '../../shared/game/types.ts';
import { f, rich, t } from '../i18n/i18n.ts';
import { forecastLine, orderLines } from '../play/decide/order-lines.ts';
import { Segments } from '../ui/choices.tsx';
import { sectorName } from '../ui/pack-texts.ts';
import { useStore } from '../ui/use-store.ts';
import type { Playing } from './playing.ts';

const WAYS = ['value', 'trend', 'story', 'counter'] as const;
type Way = (typeof WAYS)[number];
const STRATEGY: Readonly<Record<Way, Strategy>> = {
  value: 'fundamentalist',
  trend: 'momentum',
  story: 'narrative',
  counter: 'contrarian',
};
/** What a seat can do something about. */
const SECTORS_OF: Readonly<Record<Role, readonly Sector[]>> = {
  vc: ['LAB', 'APP', 'CLIM', 'BIO'],
  giant: ['LAB', 'CHIP', 'CLOUD'],
  climate: ['CLIM', 'LAB'],
  short: ['CHIP', 'CLOUD', 'APP'],
};
const TONES = { '-1': 'down', '0': 'flat', '1': 'up' } as const;

export function Hints({ playing }: { readonly playing: Playing }) {
  const phase = useStore(playing.line.store, (state) => state.view.stage?.phase);
  const [way, setWay] = useState<Way>('value');
  const [shown, setShown] = useState<readonly Way[]>([]);
  if (phase !== 'decide' && phase !== 'news') return null;
  const show = () => {
    setShown([...shown, way]);
    playing.change({ hints: playing.game.getState().hints + 1 });
  };
  return (
    <section class="hints">
      <h2>{t('hint.title')}</h2>
      <Segments
        name={t('hint.title')}
        value={way}
        options={WAYS.map((value) => ({ value, label: t(`hint.${value}`) }))}
        onChange={setWay}
      />
      <p>{t(`hint.${way}.looks`)}</p>
      <Figures playing={playing} way={way} />
      {shown.includes(way) ? (
        <Orders playing={playing} way={way} />
      ) : (
        <button type="button" class="btn wide" onClick={show}>
          {t('hint.show')}
        </button>
      )}
    </section>
  );
}

type Of = { readonly playing: Playing; readonly way: Way };

function Figures({ playing, way }: Of) {
  const { market, edition } = playing.line.store.getState().view;
  const now = market?.points.at(-1);
  if (market == null || now === undefined) return null;
  const sectors = SECTORS_OF[playing.game.getState().role];
  if (way === 'story' || way === 'counter') {
    return (
      <ul class="figures">
        {way === 'story' && edition != null && <li>{t(`hint.tone.${TONES[edition.tone]}`)}</li>}
        <li>{rich('hint.poll', { poll: f.percent(now.poll), doubt: f.percent(now.doubt) })}</li>
      </ul>
    );
  }
  return (
    <ul class="figures">
      {sectors.map((sector) => (
        <li key={sector}>
          {way === 'value'
            ? rich('hint.multiple', {
                sector: sectorName(sector),
                times: f.times(now.price[sector] / now.analyst[sector]),
              })
            : rich('hint.momentum', { sector: sectorName(sector), change: f.signedPercent(market.momentum[sector]) })}
        </li>
      ))}
    </ul>
  );
}

/** The bot sees what the player sees, nothing more. */
function Orders({ playing, way }: Of) {
  const { economy } = playing.line.state();
  const { seat, teams } = playing.line.store.getState().view;
  const team = seat?.team?.id;
  if (economy === null || team === undefined || teamOf(economy, team) === undefined) return null;
  const orders = botOrders(STRATEGY[way], outlookOf(economy, team), economy.seed);
  const startups = (teams ?? []).filter(({ role }) => role === 'climate');
  const none = forecastLine(null).key;
  return (
    <>
      <table class="wf">
        <caption>{t('hint.orders')}</caption>
        <tbody>
          {orderLines(orders, startups, null)
            .filter(({ key }) => key !== none)
            .map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.label}</th>
                <td class={line.zero ? 'zero' : ''}>{line.value}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p class="dim">{t('hint.fallible')}</p>
    </>
  );
}
