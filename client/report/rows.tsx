// A student's rounds as a table: what the news was, what was decided, what it brought, and why.
import { f, t } from '../i18n/i18n.ts';
import { whyText } from '../play/result/why.ts';
import type { StudentPageProps } from './student-page.tsx';
import { credits, eventText, orderText } from './words.ts';

export function Rows({ input, basis, report }: StudentPageProps) {
  const { rounds, burstRound } = basis.economy;
  return (
    <section class="rep-block">
      <h2>{t('r.me.rows')}</h2>
      <table class="rep-rows">
        <thead>
          <tr>
            <th scope="col">{t('r.me.round')}</th>
            <th scope="col">{t('r.me.news')}</th>
            <th scope="col">{t('r.me.decided')}</th>
            <th scope="col" class="r">
              {t('r.me.return')}
            </th>
            <th scope="col" class="r">
              {t('r.me.wealth')}
            </th>
            <th scope="col">{t('r.me.why')}</th>
          </tr>
        </thead>
        <tbody>
          {report.rows.map(({ round, epilogue, event, orders, change, wealth, why, marginCall }) => (
            <tr key={round} class={round === burstRound ? 'is-burst' : ''}>
              <th scope="row">{epilogue ? `+${round - rounds + 1}` : round + 1}</th>
              <td>
                {round === burstRound && <b class="rep-red">{t('story.burst')} </b>}
                {epilogue ? t('r.me.after') : eventText(input, event)}
              </td>
              <td>{epilogue ? '' : orders === null ? t('r.order.none') : orderText(input, orders)}</td>
              <td class="r">{f.signedPercent(change, Math.abs(change) < 0.0995 ? 1 : 0)}</td>
              <td class="r">{credits(wealth)}</td>
              <td>
                {marginCall && <b>{t('r.me.marginCall')} </b>}
                {whyText(why, report.role)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
