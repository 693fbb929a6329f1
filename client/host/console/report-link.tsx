// The way to the class's report once the game is over, in a window of its own: it is printed from there.
import { t } from '../../i18n/i18n.ts';
import type { PartProps } from './model.ts';

export function ReportLink({ view: { session, final } }: Pick<PartProps, 'view'>) {
  if (session === undefined || final == null) return null;
  return (
    <section class="report-link">
      <a class="btn" href={`/report?pin=${session.pin}`} target="belief-report" rel="noopener">
        {t('console.report')}
      </a>
      <p class="dim">{t('console.reportNote')}</p>
    </section>
  );
}
