// The check before and after on the wall, when the teacher wants it there: shares of right answers, no names.

import { gainOf } from '../../shared/game/gain.ts';
import { f, local, t } from '../i18n/i18n.ts';
import { debriefTexts } from './debrief-texts.ts';
import { Masthead } from './masthead.tsx';
import type { ScreenProps } from './screen.ts';

export function GainBoard({ view }: ScreenProps) {
  const { items } = gainOf(debriefTexts.getState().texts ?? {}, view.gain ?? {});
  const most = Math.max(0, ...items.map(({ after, before }) => Math.max(after?.people ?? 0, before?.people ?? 0)));
  return (
    <>
      <Masthead left={t('gain.folio')} right={t('gain.class', { n: most })} />
      <h1 class="disp ttl">{t('gain.title')}</h1>
      <ol class="gain-items">
        {items.map(({ id, title, before, after }) => (
          <li key={id}>
            <p>{local(title)}</p>
            <Bar name={t('gain.before')} share={before?.share ?? null} look="before" />
            <Bar name={t('gain.after')} share={after?.share ?? null} look="after" />
          </li>
        ))}
      </ol>
      <footer class="foot">
        <span>{t('gain.note')}</span>
      </footer>
    </>
  );
}

type BarProps = { readonly name: string; readonly share: number | null; readonly look: string };

function Bar({ name, share, look }: BarProps) {
  return (
    <div class={`gain-bar is-${look}`}>
      <span>{name}</span>
      <span class="gain-track" aria-hidden="true">
        <i style={{ width: `${(100 * (share ?? 0)).toFixed(1)}%` }} />
      </span>
      <b>{share === null ? '–' : f.percent(share)}</b>
    </div>
  );
}
