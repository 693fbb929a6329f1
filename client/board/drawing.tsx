// The five frames of the front page, drawn in ink, with belief as a red sun.
import { f, t } from '../i18n/i18n.ts';
import { drawFrame, FRAME_HEIGHT, FRAME_WIDTH, frames } from './drawing-geometry.ts';

type Props = { readonly points: readonly { readonly aiAnalyst: number; readonly poll: number }[] };

export function Drawing({ points }: Props) {
  const drawn = frames(points).map(drawFrame);
  return (
    <div class="strip" role="img" aria-label={t('board.strip', { share: f.percent(points.at(-1)?.poll ?? 0) })}>
      {drawn.map(({ lines, sun, margin }, i) => (
        <svg
          key={i}
          viewBox={`0 0 ${FRAME_WIDTH} ${FRAME_HEIGHT}`}
          preserveAspectRatio="xMidYMin slice"
          aria-hidden="true"
        >
          {sun && <circle class="strip-sun" cx={sun.x} cy={sun.y} r={sun.r} opacity={sun.opacity} />}
          <g transform={`translate(${margin} 0) scale(${(FRAME_WIDTH - 2 * margin) / FRAME_WIDTH} 1)`}>
            {lines.map(({ d, ground, dash, width }) => (
              <g key={d}>
                <path class="strip-ground" d={ground} />
                <path
                  class="strip-ink"
                  d={d}
                  stroke-width={width}
                  {...(dash === null ? {} : { 'stroke-dasharray': dash })}
                />
              </g>
            ))}
          </g>
        </svg>
      ))}
    </div>
  );
}
