// The way to the class's report once the game is over, in a window of its own: it is printed from there, and the comparison
// with earlier classes is switched on there. Where it is on, they can be put on the wall.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { fetchComparison } from '../../report/fetch-input.ts';
import type { PartProps } from './model.ts';

export function ReportLink({ view: { session, final, stage, boardMode }, send }: PartProps) {
  const pin = session?.pin ?? '';
  const [compared, setCompared] = useState(false);
  const over = final != null;
  useEffect(() => {
    if (!over) return;
    // Coming back from the report's window: it may have been switched there.
    const ask = () => void fetchComparison(pin).then((comparison) => setCompared(comparison?.on === true));
    ask();
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, [pin, over]);
  if (!over) return null;
  const shown = boardMode === 'earlier';
  return (
    <section class="report-link">
      <div class="dp-row">
        <a class="btn" href={`/report?pin=${pin}`} target="belief-report" rel="noopener">
          {t('console.report')}
        </a>
        {compared && stage?.phase !== 'ended' && (
          <button
            type="button"
            class="btn q"
            aria-pressed={shown}
            onClick={() => send({ type: 'showOnBoard', mode: shown ? 'phase' : 'earlier' })}
          >
            {t(shown ? 'console.earlierOff' : 'console.earlierOn')}
          </button>
        )}
      </div>
      <p class="dim">{t('console.reportNote')}</p>
    </section>
  );
}
