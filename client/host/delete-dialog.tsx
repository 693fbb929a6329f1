// Everything of a class deleted, now: it says what goes, and asks once.
import { useState } from 'preact/hooks';
import { spacedPin } from '../board/pin.ts';
import { t } from '../i18n/i18n.ts';
import { Dialog } from './console/dialog.tsx';

type Props = {
  readonly pin: string;
  /** False = it could not be deleted. */
  readonly remove: () => Promise<boolean>;
  readonly onClose: () => void;
};

export function DeleteDialog({ pin, remove, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const go = async () => {
    setBusy(true);
    setFailed(!(await remove()));
    setBusy(false);
  };
  return (
    <Dialog title={t('delete.head', { pin: spacedPin(pin) })} onClose={onClose}>
      <p>{t('delete.note')}</p>
      {failed && <p role="alert">{t('delete.failed')}</p>}
      <div class="row">
        <button type="button" class="btn" disabled={busy} onClick={() => void go()}>
          {t('delete.do')}
        </button>
        <button type="button" class="btn q" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
