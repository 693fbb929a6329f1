// The same console elsewhere: on another device of the teacher's own, or as a co-host's, whose link can be taken back.
import { useState } from 'preact/hooks';
import { QrCode } from '../../board/qr.tsx';
import { f, t } from '../../i18n/i18n.ts';
import { CopyLink } from '../copy-link.tsx';
import { Dialog } from './dialog.tsx';
import type { ConsoleProps } from './model.ts';

type Props = Pick<ConsoleProps, 'view' | 'send' | 'ownLink' | 'makeCohost'> & { readonly onClose: () => void };

export function Devices({ ownLink, onClose }: Props) {
  return (
    <Dialog title={t('devices.head')} onClose={onClose}>
      <p>{t('devices.note')}</p>
      <QrCode text={ownLink} label={t('devices.head')} />
      <CopyLink link={ownLink} label={t('devices.head')} />
    </Dialog>
  );
}

export function Cohost({ view, send, makeCohost, onClose }: Props) {
  const [link, setLink] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const { cohosts = [] } = view;
  const make = async () => {
    const made = await makeCohost();
    setFailed(made === null);
    setLink(made);
  };
  return (
    <Dialog title={t('cohost.head')} onClose={onClose}>
      <p>{t('cohost.note')}</p>
      {link === null ? (
        <button type="button" class="btn" onClick={() => void make()}>
          {t('cohost.make')}
        </button>
      ) : (
        <>
          <QrCode text={link} label={t('cohost.link')} />
          <CopyLink link={link} label={t('cohost.link')} />
          <p class="dim">{t('cohost.once')}</p>
        </>
      )}
      {failed && <p role="alert">{t('cohost.failed')}</p>}
      {cohosts.length > 0 && (
        <ul class="cohosts">
          {cohosts.map(({ id, since }, at) => (
            <li key={id}>
              <span>{t('cohost.since', { n: at + 1, time: f.time(since) })}</span>
              <button
                type="button"
                class="btn q"
                onClick={() => {
                  send({ type: 'revokeCohost', cohost: id });
                  setLink(null);
                }}
              >
                {t('cohost.revoke')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
