// What the projector shows now: the very same sheet, scaled down. For the eye alone; the console says the rest in words.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { joinAddress } from '../../board/join-address.ts';
import { Sheet } from '../../board/sheet.tsx';
import { t } from '../../i18n/i18n.ts';
import type { ConsoleProps } from './model.ts';

export function Miniature({ view, stageAt }: Pick<ConsoleProps, 'view' | 'stageAt'>) {
  const frame = useRef<HTMLDivElement>(null);
  const scaled = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [box, inner] = [frame.current, scaled.current];
    if (box === null || inner === null) return;
    const scale = () => {
      inner.style.transform = `scale(${box.clientWidth / Math.max(1, inner.offsetWidth)})`;
    };
    scale();
    const watch = new ResizeObserver(scale);
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  const pin = view.session?.pin ?? '';
  return (
    <>
      <h2>{t('go.projector')}</h2>
      <div class="mini" ref={frame} role="img" aria-label={t('go.preview')}>
        <div class="mini-scale" ref={scaled} inert aria-hidden="true">
          <Sheet view={view} stageAt={stageAt} joinUrl={view.board?.joinUrl ?? joinAddress(pin)} />
        </div>
      </div>
    </>
  );
}
