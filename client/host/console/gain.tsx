// What the class has learnt, for the teacher: right answers before and after, item by item, and the way to put it on the wall.

import { gainOf } from '../../../shared/game/gain.ts';
import { debriefTexts } from '../../board/debrief-texts.ts';
import { f, local, t } from '../../i18n/i18n.ts';
import type { PartProps } from './model.ts';

export function Gain({ view, send }: PartProps) {
  const { checks = {}, options, boardMode, stage } = view;
  const texts = debriefTexts.getState().texts;
  if (options?.beforeAfter !== true || texts?.check === undefined || texts.answers === undefined) return null;
  const { items, mean } = gainOf(texts, checks);
  const shown = boardMode === 'gain';
  return (
    <>
      <h2>
        {t('gain.head')}
        <span class="dim r">{t('gain.beforeAfter')}</span>
      </h2>
      <ul class="ok gain">
        {items.map(({ id, title, before, after }) => (
          <li key={id}>
            <span class="one-line" title={local(title)}>
              {local(title)}
            </span>
            <span class="r">{before === null ? '–' : f.percent(before.share)}</span>
            <b class="r">{after === null ? '–' : f.percent(after.share)}</b>
          </li>
        ))}
      </ul>
      <p class="dim">
        {t('gain.people', { before: items[0]?.before?.people ?? 0, after: items[0]?.after?.people ?? 0 })}{' '}
        {mean !== null && t('gain.mean', { points: f.signed(Math.round(100 * mean), 0) })}
      </p>
      {stage?.phase !== 'ended' && (
        <button
          type="button"
          class="btn q"
          aria-pressed={shown}
          onClick={() => send({ type: 'showOnBoard', mode: shown ? 'phase' : 'gain' })}
        >
          {t(shown ? 'gain.hide' : 'gain.show')}
        </button>
      )}
    </>
  );
}
