// Parts of the pages around a game: the sheet they stand on, and a ruled row that leads somewhere.
import type { ComponentChildren } from 'preact';
import { t } from '../i18n/i18n.ts';

type SheetProps = {
  readonly title: string;
  readonly aside: ComponentChildren;
  readonly children: ComponentChildren;
};

export function Sheet({ title, aside, children }: SheetProps) {
  return (
    <main class="ph solo" tabIndex={-1}>
      <div class="mast">
        <span>{t('app.name')}</span>
      </div>
      <div class="fol2">
        <span>{title}</span>
        {aside}
      </div>
      {children}
    </main>
  );
}

type DoorProps = { readonly title: string; readonly line: string; readonly onOpen: () => void };

const Arrow = () => (
  <svg class="arrow" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M3 12h17M13 5l7 7-7 7" />
  </svg>
);

export function Door({ title, line, onOpen }: DoorProps) {
  return (
    <button type="button" class="door" onClick={onOpen}>
      <span>
        <b>{title}</b>
        <span class="dim">{line}</span>
      </span>
      <Arrow />
    </button>
  );
}
