// The console's smaller windows: shortcuts, how to join, other devices, bots, limit, people, exports, the end.
import { useState } from 'preact/hooks';
import { shortAddress, spacedPin } from '../../board/pin.ts';
import { QrCode } from '../../board/qr.tsx';
import { rich, t } from '../../i18n/i18n.ts';
import type { Key } from '../../i18n/surfaces.ts';
import type { ExportKind } from '../api.ts';
import { DeleteDialog } from '../delete-dialog.tsx';
import { NumberField, Tick } from '../setup/fields.tsx';
import { Arrivals } from './arrivals.tsx';
import { Cohost, Devices } from './devices-dialog.tsx';
import { Dialog } from './dialog.tsx';
import { HomeworkDialog } from './homework-dialog.tsx';
import { KEYS, keysAreOff, type Shortcut, switchKeys } from './keys.ts';
import type { ConsoleProps, DialogName } from './model.ts';

type Props = ConsoleProps & {
  readonly name: DialogName;
  readonly onClose: () => void;
  readonly onEdit: (target: string) => void;
};

export function Dialogs({ name, ...props }: Props) {
  const DIALOGS = {
    shortcuts: Shortcuts,
    join: Join,
    devices: Devices,
    cohost: Cohost,
    bots: Bots,
    limit: Limit,
    people: People,
    exports: Exports,
    homework: HomeworkDialog,
    end: End,
    delete: Delete,
  } as const;
  const Shown = DIALOGS[name];
  return <Shown {...props} />;
}

type DialogProps = Omit<Props, 'name'>;

function Shortcuts({ onClose }: DialogProps) {
  const [off, setOff] = useState(keysAreOff);
  const shown = (shortcut: Shortcut) => (shortcut === 'next' ? t('go.space') : (KEYS[shortcut].at(-1) ?? ''));
  return (
    <Dialog title={t('keys.head')} onClose={onClose}>
      <dl class="keys">
        {(Object.keys(KEYS) as Shortcut[]).map((shortcut) => (
          <div key={shortcut}>
            <dt>
              <kbd>{shown(shortcut)}</kbd>
            </dt>
            <dd>{t(`keys.${shortcut}` as Key)}</dd>
          </div>
        ))}
      </dl>
      <Tick
        label={t('keys.act')}
        note={t('keys.actNote')}
        checked={!off}
        onChange={(on) => {
          switchKeys(on);
          setOff(!on);
        }}
      />
    </Dialog>
  );
}

function Join({ view, onClose }: DialogProps) {
  const { session, board } = view;
  if (!session || !board) return null;
  return (
    <Dialog title={t('join.head')} onClose={onClose}>
      <p class="address">{rich('lobby.open', { address: shortAddress(board.joinUrl) })}</p>
      <p class="pin disp">{spacedPin(session.pin)}</p>
      <QrCode text={board.joinUrl} label={t('board.qr')} />
    </Dialog>
  );
}

function Bots({ view, send, onClose }: DialogProps) {
  const missing = Math.max(1, (view.options?.minTeams ?? 8) - (view.teamsList?.length ?? 0));
  const [count, setCount] = useState(Math.min(32, missing));
  return (
    <Dialog title={t('bots.head')} onClose={onClose}>
      <p>{t('bots.note')}</p>
      <NumberField label={t('bots.count')} value={count} range={[1, 32, 1]} onChange={setCount} />
      <button
        type="button"
        class="btn"
        onClick={() => {
          send({ type: 'addBots', count });
          onClose();
        }}
      >
        {t('bots.add', { n: count })}
      </button>
    </Dialog>
  );
}

const EXPORTS: readonly { readonly kind: ExportKind; readonly label: Key }[] = [
  { kind: 'rounds.csv', label: 'exports.rounds' },
  { kind: 'decisions.csv', label: 'exports.decisions' },
  { kind: 'answers.csv', label: 'exports.answers' },
  { kind: 'votes.csv', label: 'exports.votes' },
  { kind: 'homework.csv', label: 'exports.homework' },
  { kind: 'columns.csv', label: 'exports.columns' },
  { kind: 'replay.json', label: 'exports.replay' },
];

function Exports({ download, onClose }: DialogProps) {
  const [failed, setFailed] = useState(false);
  return (
    <Dialog title={t('exports.head')} onClose={onClose}>
      <p>{t('exports.note')}</p>
      <ul class="exports">
        {EXPORTS.map(({ kind, label }) => (
          <li key={kind}>
            <button type="button" class="link" onClick={() => void download(kind).then((ok) => setFailed(!ok))}>
              {t(label)}
            </button>
          </li>
        ))}
      </ul>
      {failed && <p role="alert">{t('exports.failed')}</p>}
      <p>
        <a class="link" href="/replay" target="_blank" rel="noopener">
          {t('exports.open')}
        </a>
      </p>
    </Dialog>
  );
}

function End({ send, onClose }: DialogProps) {
  return (
    <Dialog title={t('end.head')} onClose={onClose}>
      <p>{t('end.note')}</p>
      <div class="row">
        <button
          type="button"
          class="btn"
          onClick={() => {
            send({ type: 'endSession' });
            onClose();
          }}
        >
          {t('end.do')}
        </button>
        <button type="button" class="btn q" onClick={onClose}>
          {t('end.cancel')}
        </button>
      </div>
    </Dialog>
  );
}

function Limit({ view, send, onClose }: DialogProps) {
  const [most, setMost] = useState(String(view.options?.maxPeople ?? 2000));
  const count = Number(most);
  const fits = Number.isInteger(count) && count >= 1 && count <= 2500;
  return (
    <Dialog title={t('limit.head')} onClose={onClose}>
      <p>{t('limit.note')}</p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (!fits) return;
          send({ type: 'setOptions', options: { maxPeople: count } });
          onClose();
        }}
      >
        <label class="text">
          <span>{t('limit.most')}</span>
          <input
            type="number"
            min={1}
            max={2500}
            value={most}
            onInput={(event) => setMost(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="btn" disabled={!fits}>
          {t('limit.set')}
        </button>
      </form>
    </Dialog>
  );
}

function People({ view, onEdit, onClose }: DialogProps) {
  return (
    <Dialog title={t('lobby.people')} onClose={onClose}>
      <Arrivals
        view={view}
        onEdit={(target) => {
          onClose();
          onEdit(target);
        }}
      />
    </Dialog>
  );
}

function Delete({ view, deleteClass, onClose }: DialogProps) {
  return <DeleteDialog pin={view.session?.pin ?? ''} remove={deleteClass} onClose={onClose} />;
}
