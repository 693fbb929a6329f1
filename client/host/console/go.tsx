// Middle column: the clock, the one button, what goes with it, and what the projector shows.
import { t } from '../../i18n/i18n.ts';
import { Clock } from './clock.tsx';
import { Miniature } from './miniature.tsx';
import type { ConsoleProps } from './model.ts';
import { type Action, backAction } from './next-action.ts';
import { Pulse } from './pulse.tsx';

type Props = Pick<ConsoleProps, 'view' | 'stageAt' | 'send'> & {
  readonly action: Action;
  readonly onNext: () => void;
  readonly small: boolean;
};

export function Go({ view, stageAt, send, action, onNext, small }: Props) {
  const { stage, boardMode = 'phase' } = view;
  if (!stage) return null;
  const back = backAction(stage);
  const { clock } = stage;
  const running = clock?.running === true;
  const timed = clock !== null && stage.phase !== 'lobby';
  const show = (mode: 'blank' | 'standings') =>
    send({ type: 'showOnBoard', mode: boardMode === mode ? 'phase' : mode });
  return (
    <section class="go">
      {stage.phase !== 'lobby' && stage.phase !== 'ended' && <Clock view={view} stageAt={stageAt} />}
      <button type="button" class="next" disabled={action.command === null} onClick={onNext}>
        <span>{t(action.label, action.params)}</span>
        <small>{t(action.hint, action.params)}</small>
        <span class="kbd" aria-hidden="true">
          {t('go.space')}
        </span>
      </button>
      {stage.phase !== 'lobby' && stage.phase !== 'ended' && (
        <div class="ctl">
          <button
            type="button"
            class="btn"
            disabled={!timed}
            onClick={() => send({ type: 'extendClock', seconds: 30 })}
          >
            {t('go.more')}
            <span class="kbd" aria-hidden="true">
              +
            </span>
          </button>
          <button
            type="button"
            class="btn"
            disabled={!timed}
            onClick={() => send({ type: running ? 'pauseClock' : 'resumeClock' })}
          >
            {t(running || !timed ? 'go.pause' : 'go.resume')}
            <span class="kbd" aria-hidden="true">
              P
            </span>
          </button>
          <button type="button" class="btn" disabled={back === null} onClick={() => back && send(back)}>
            {t('go.back')}
            <span class="kbd" aria-hidden="true">
              B
            </span>
          </button>
        </div>
      )}
      {small ? <Pulse view={view} /> : <Miniature view={view} stageAt={stageAt} />}
      {stage.phase !== 'lobby' && stage.phase !== 'ended' && (
        <div class="ctl two">
          <button type="button" class="btn q" aria-pressed={boardMode === 'blank'} onClick={() => show('blank')}>
            {t(boardMode === 'blank' ? 'go.unblank' : 'go.blank')}
          </button>
          <button
            type="button"
            class="btn q"
            aria-pressed={boardMode === 'standings'}
            onClick={() => show('standings')}
          >
            {t(boardMode === 'standings' ? 'go.unstandings' : 'go.standings')}
          </button>
        </div>
      )}
    </section>
  );
}
