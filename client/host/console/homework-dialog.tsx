// Homework: the class's world for those who were absent, as one link and QR, and what came back.
import { useEffect, useState } from 'preact/hooks';
import { QrCode } from '../../board/qr.tsx';
import { f, rich, t } from '../../i18n/i18n.ts';
import { packWorld } from '../../solo/packed-world.ts';
import { RoleMark } from '../../ui/role-mark.tsx';
import { fetchWorld } from '../api.ts';
import { CopyLink } from '../copy-link.tsx';
import { Dialog } from './dialog.tsx';
import type { ConsoleProps } from './model.ts';

type Props = Pick<ConsoleProps, 'view' | 'send'> & { readonly onClose: () => void };

export function HomeworkDialog({ view, send, onClose }: Props) {
  const { session, board, homework, teamsList = [] } = view;
  const pin = session?.pin ?? '';
  const open = homework?.open ?? false;
  /** The world as part of the link; null = not there yet, '' = it could not be had. */
  const [packed, setPacked] = useState<string | null>(null);
  useEffect(() => {
    if (!open) return setPacked(null);
    void fetchWorld(pin).then(async (text) => setPacked(text === null ? '' : await packWorld(JSON.parse(text))));
  }, [open, pin]);
  if (!session || !board || !homework) return null;
  const short = `${new URL(board.joinUrl).origin}/solo/?class=${pin}`;
  const link = packed === null || packed === '' ? short : `${short}#w=${packed}`;
  return (
    <Dialog title={t('homework.title')} onClose={onClose}>
      <p>{t('homework.why')}</p>
      {open && (
        <>
          <QrCode text={short} label={t('homework.link')} />
          <CopyLink link={link} label={t('homework.link')} />
          <p class="dim">{rich(packed === '' ? 'homework.short' : 'homework.reach')}</p>
        </>
      )}
      <button type="button" class={open ? 'btn q' : 'btn'} onClick={() => send({ type: 'shareHomework', on: !open })}>
        {t(open ? 'homework.close' : 'homework.open')}
      </button>
      {open && homework.results.length === 0 && <p class="dim">{t('homework.none')}</p>}
      {homework.results.length > 0 && (
        <table class="homework">
          <thead>
            <tr>
              <th>{t('homework.who')}</th>
              <th>{t('homework.seat')}</th>
              <th>{t('homework.final')}</th>
              <th>{t('homework.rank')}</th>
              <th>{t('homework.undone')}</th>
            </tr>
          </thead>
          <tbody>
            {homework.results.map(({ id, name, seat, final, rank, undone }) => {
              const team = teamsList.find((each) => each.id === seat);
              return (
                <tr key={id}>
                  <td>
                    {name} <span class="dim">{t('homework.solo')}</span>
                  </td>
                  <td>
                    {team !== undefined && <RoleMark role={team.role} />} {team?.name}
                  </td>
                  <td class="num">{f.number(final, 0)}</td>
                  <td class="num">{rank}</td>
                  <td class="num">{undone}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
