// The foot of the door's screens: one verb, and the notice.
import type { ComponentChildren } from 'preact';
import { t } from '../i18n/i18n.ts';

export function Foot({ children }: { readonly children?: ComponentChildren }) {
  return (
    <div class="act">
      {children}
      <p>{t('app.notice')}</p>
    </div>
  );
}
