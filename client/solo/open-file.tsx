// A file from outside: a game of one's own goes on the shelf, a class's replay becomes a world to play in.
import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import type { Key } from '../i18n/surfaces.ts';
import { Door } from './door.tsx';
import { later } from './later.ts';
import { offerWorld } from './offered.ts';
import { go } from './route.ts';

export function OpenFile() {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<Key | null>(null);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const { openFile } = await later(import('./transfer.ts'));
    const opened = await openFile(file);
    setSaid(opened.kind === 'problem' ? opened.key : opened.kind === 'game' ? 'file.imported' : null);
    if (opened.kind === 'world') {
      offerWorld(opened.world);
      go({ page: 'setup', linked: false });
    }
  };
  return (
    <>
      <Door title={t('solo.open')} line={t('solo.openLine')} onOpen={() => field.current?.click()} />
      <input
        ref={field}
        class="vh"
        type="file"
        accept=".json,application/json"
        aria-label={t('solo.open')}
        tabIndex={-1}
        onChange={(event) => {
          void open(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {said !== null && (
        <p class="note" role="status">
          {t(said)}
        </p>
      )}
    </>
  );
}
