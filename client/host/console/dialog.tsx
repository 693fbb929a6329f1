// A native dialog that closes by Escape, by its button and by a tap beside it. However it ends, the focus goes back to where it
// came from.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ComponentChildren };

export function Dialog({ title, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const gone = useRef(false);
  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    // One that is taken away without being closed would leave the focus nowhere.
    return () => {
      gone.current = true;
      dialog?.close();
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own
    <dialog
      ref={ref}
      class="dialog"
      aria-label={title}
      onClose={() => gone.current || onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div>
        <header>
          <h2 class="disp">{title}</h2>
          <button type="button" class="btn q" onClick={onClose}>
            {t('common.close')}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
