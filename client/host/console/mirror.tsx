// Board and console in one window, for a laptop whose screen is mirrored on the wall: the board fills it, and of the console
// only a strip is left that may be seen by everybody. What students must not see comes when it is unfolded.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { joinAddress } from '../../board/join-address.ts';
import { Sheet } from '../../board/sheet.tsx';
import { sound, toggleSound } from '../../board/sounds.ts';
import { useSounds } from '../../board/use-sounds.ts';
import { t } from '../../i18n/i18n.ts';
import { useStore } from '../../ui/use-store.ts';
import type { ConsoleProps } from './model.ts';
import type { Action } from './next-action.ts';

type Props = Pick<ConsoleProps, 'view' | 'stageAt' | 'send'> & {
  readonly action: Action;
  readonly onNext: () => void;
  readonly onUnfold: () => void;
};

export function Mirror({ view, stageAt, send, action, onNext, onUnfold }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { muted } = useStore(sound, (state) => state);
  useSounds(view, stageAt);
  useLayoutEffect(() => {
    const [box, inner] = [frame.current, sheet.current];
    if (box === null || inner === null) return;
    const scale = () => {
      const { offsetWidth: width, offsetHeight: height } = inner;
      const factor = Math.min(box.clientWidth / Math.max(1, width), box.clientHeight / Math.max(1, height));
      const [left, top] = [(box.clientWidth - factor * width) / 2, (box.clientHeight - factor * height) / 2];
      inner.style.transform = `translate(${left}px, ${top}px) scale(${factor})`;
    };
    scale();
    const watch = new ResizeObserver(scale);
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  const clock = view.stage?.clock ?? null;
  return (
    <div class="mirror">
      <div class="mirror-board" ref={frame}>
        <div class="mirror-sheet" ref={sheet}>
          <Sheet view={view} stageAt={stageAt} joinUrl={view.board?.joinUrl ?? joinAddress(view.session?.pin ?? '')} />
        </div>
      </div>
      <div class="mirror-strip" role="toolbar" aria-label={t('mirror.strip')}>
        <button type="button" class="btn" disabled={action.command === null} onClick={onNext}>
          {t(action.label, action.params)}
          <span class="kbd" aria-hidden="true">
            {t('go.space')}
          </span>
        </button>
        {clock !== null && (
          <>
            <button
              type="button"
              class="link"
              onClick={() => send({ type: clock.running ? 'pauseClock' : 'resumeClock' })}
            >
              {t(clock.running ? 'go.pause' : 'go.resume')}
            </button>
            <button type="button" class="link" onClick={() => send({ type: 'extendClock', seconds: 30 })}>
              {t('go.more')}
            </button>
          </>
        )}
        <span class="r">
          <button type="button" class="link" onClick={toggleSound}>
            {t(muted ? 'board.unmute' : 'board.mute')}
          </button>
          {document.fullscreenEnabled && (
            <button
              type="button"
              class="link"
              onClick={() =>
                void (document.fullscreenElement === null
                  ? document.documentElement.requestFullscreen()
                  : document.exitFullscreen())
              }
            >
              {t('board.fullscreen')}
            </button>
          )}
          <button type="button" class="link" onClick={onUnfold}>
            {t('mirror.unfold')}
            <span class="kbd" aria-hidden="true">
              M
            </span>
          </button>
        </span>
      </div>
    </div>
  );
}
