// The own record: returns, score and forecasts over all finished games, and how often one was out in time.
import { f, rich, t } from '../i18n/i18n.ts';
import { Verbs } from '../play/frame.tsx';
import { RoleMark } from '../ui/role-mark.tsx';
import { useStore } from '../ui/use-store.ts';
import { shelf } from './device.ts';
import { Sheet } from './door.tsx';
import { finishedGames, summary } from './history.ts';
import { go } from './route.ts';

export function RecordPage() {
  const games = finishedGames(useStore(shelf, (all) => all.games));
  const sum = summary(games);
  return (
    <Sheet
      title={t('record.title')}
      aside={
        <button type="button" class="link" onClick={() => go({ page: 'home' })}>
          {t('common.back')}
        </button>
      }
    >
      <h1 class="hl small">{t('record.title')}</h1>
      {sum === null ? (
        <p class="lede">{t('record.empty')}</p>
      ) : (
        <>
          <dl class="cmp">
            <Figure name={t('record.return')} value={f.signedPercent(sum.meanReturn)} />
            <Figure name={t('record.score')} value={sum.meanScore === null ? '–' : f.number(sum.meanScore, 0)} />
            <Figure name={t('record.brier')} value={sum.meanBrier === null ? '–' : f.fixed(sum.meanBrier, 2)} />
          </dl>
          <p class="dim parnote">{t('record.brierNote')}</p>
          <Returns returns={sum.returns} />
          {sum.bursts > 0 && (
            <section class="sec">
              <p>{rich('record.inTime', { n: sum.inTime, total: sum.bursts })}</p>
              <p class="dim">{t('record.inTimeRule')}</p>
            </section>
          )}
          <table class="stand">
            <caption class="vh">{t('record.games')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('record.when')}</th>
                <th scope="col" class="num">
                  {t('record.end')}
                </th>
                <th scope="col" class="num">
                  {t('record.points')}
                </th>
              </tr>
            </thead>
            <tbody>
              {games.map((game) => (
                <tr key={game.id} class={`is-${game.role}`}>
                  <th scope="row">
                    <RoleMark role={game.role} label={t(`role.${game.role}`)} /> {f.date(game.result.at)}
                    {game.undone > 0 && <span class="dim"> ({t('record.undone')})</span>}
                  </th>
                  <td>{f.number(game.result.final, 0)}</td>
                  <td>{game.result.score === null ? '–' : f.number(game.result.score, 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div class="grow" />
      <Verbs>
        <button type="button" class="btn main wide" onClick={() => go({ page: 'setup', linked: false })}>
          {t('solo.new')}
        </button>
      </Verbs>
    </Sheet>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const [WIDTH, HEIGHT, MOST] = [358, 120, 20];

/** One bar a game from the line of no change; the oldest stands left. */
function Returns({ returns }: { readonly returns: readonly number[] }) {
  const shown = returns.slice(0, MOST).reverse();
  if (shown.length < 2) return null;
  const high = Math.max(0.1, ...shown);
  const low = Math.min(-0.1, ...shown);
  const y = (value: number) => 4 + ((high - value) / (high - low)) * (HEIGHT - 8);
  const step = WIDTH / shown.length;
  return (
    <svg
      class="returns"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('record.chart', { n: shown.length, list: f.list(shown.map((value) => f.signedPercent(value))) })}
    >
      {shown.map((value, at) => (
        <rect
          key={at}
          x={at * step + 1}
          width={Math.max(2, Math.min(40, step - 2))}
          y={Math.min(y(0), y(value))}
          height={Math.max(1, Math.abs(y(value) - y(0)))}
          class={value < 0 ? 'minus' : ''}
        />
      ))}
      <path d={`M0 ${y(0)}H${WIDTH}`} />
    </svg>
  );
}
