// The console's clock: the same seconds as on the board, how many orders are in, and the line that shrinks.
import { clockText } from '../../i18n/format.ts';
import { rich, t } from '../../i18n/i18n.ts';
import { useClock } from '../../ui/use-clock.ts';
import type { ConsoleProps } from './model.ts';

export function Clock({ view, stageAt }: Pick<ConsoleProps, 'view' | 'stageAt'>) {
  const { stage, progress } = view;
  const { left, share, running } = useClock(stage?.clock, stageAt);
  const counts = progress && stage?.phase === 'decide' ? progress : null;
  if (left === null) return <p class="waits">{t('go.waits')}</p>;
  return (
    <>
      <div class={`clk ${running ? '' : 'is-paused'}`}>
        <p class="disp" role="timer" aria-label={t('common.timeLeft', { clock: clockText(left) })}>
          {clockText(left)}
        </p>
        <div>
          {counts && (
            <>
              {rich('go.ordersIn', { sent: counts.sent, n: counts.total })}
              <br />
              {t('go.ordersInNote')}
            </>
          )}
          {!running && <span class="dim"> {t('go.stopped')}</span>}
        </div>
      </div>
      <div class="bell" aria-hidden="true">
        <i style={{ transform: `scaleX(${share.toFixed(4)})` }} />
      </div>
    </>
  );
}
