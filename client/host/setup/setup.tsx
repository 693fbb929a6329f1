// Host a class: everything is set already, one button opens the lobby. Whoever likes may change every option.
import { useEffect, useState } from 'preact/hooks';
import type { Reject } from '../../../shared/game/commands.ts';
import { i18n, t } from '../../i18n/i18n.ts';
import { LanguageSwitch } from '../../i18n/language-switch.tsx';
import { RejectNote } from '../../ui/reject-note.tsx';
import { useStore } from '../../ui/use-store.ts';
import { type Created, listScenarios, type ScenarioInfo, type Wish } from '../api.ts';
import { Dialog } from '../console/dialog.tsx';
import { CopyLink } from '../copy-link.tsx';
import { TextField } from './fields.tsx';
import { LessonColumn } from './lesson-column.tsx';
import { MySessions } from './my-sessions.tsx';
import type { OwnPack } from './own-pack.tsx';
import {
  changedOptions,
  defaultSettings,
  loadSettings,
  minutesOf,
  readSeed,
  readSettingsLink,
  type Settings,
  saveSettings,
  settingsLink,
} from './settings.ts';
import { TeamsColumn } from './teams-column.tsx';
import { TimeColumn } from './time-column.tsx';

type Props = {
  readonly create: (wish: Wish) => Promise<Created>;
  readonly onCreated: (created: Extract<Created, { ok: true }>, title: string) => void;
  readonly scenarios?: readonly ScenarioInfo[];
};

export type ColumnProps = { readonly settings: Settings; readonly change: (next: Settings) => void };

export function Setup({ create, onCreated, scenarios: given }: Props) {
  const { locale } = useStore(i18n, (state) => state);
  const [handed] = useState(() => readSettingsLink(location.hash, locale));
  const [settings, setSettings] = useState(() => handed ?? loadSettings(locale));
  const [sharing, setSharing] = useState(false);
  const [scenarios, setScenarios] = useState<readonly ScenarioInfo[]>(given ?? []);
  const [own, setOwn] = useState<OwnPack>({ pack: null, chosen: false });
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<Reject | 'silent' | null>(null);
  const asksPassword = refused !== null && refused !== 'silent' && refused.code === 'reject.badPassword';

  useEffect(() => {
    if (given === undefined) void listScenarios().then(setScenarios);
    document.title = t('host.title');
  }, [given, locale]);

  useEffect(() => {
    if (asksPassword) document.getElementById('setup-password')?.focus();
  }, [asksPassword]);

  const change = (next: Settings) => {
    setSettings(next);
    saveSettings(next);
  };

  async function open(event: Event) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const title = settings.options.title.trim();
    const created = await create({
      scenario: settings.scenario,
      pack: own.chosen ? own.pack : null,
      options: changedOptions({ ...settings.options, title }),
      seed: readSeed(settings.seed),
      password: password === '' ? null : password,
    });
    setBusy(false);
    if (created.ok) onCreated(created, title);
    else setRefused(created.reject ?? 'silent');
  }

  const { options } = settings;
  return (
    <form class="setup" onSubmit={open}>
      <header>
        <a class="nm disp" href="/">
          {t('app.name')}
        </a>
        <span class="r">
          <a class="link" href="/guide" target="_blank" rel="noopener">
            {t('foot.guide')}
          </a>
          <LanguageSwitch />
        </span>
      </header>
      <section class="setup-head">
        <div>
          <h1 class="disp">{t('setup.head')}</h1>
          <p>{t(handed === null ? 'setup.lead' : 'setup.leadLink')}</p>
        </div>
        <div class="setup-go">
          {asksPassword && (
            <TextField
              name="setup-password"
              label={t('setup.password')}
              note={t('setup.passwordNote')}
              value={password}
              max={200}
              password
              onInput={setPassword}
            />
          )}
          <button type="submit" class="next" disabled={busy}>
            <span>{t(busy ? 'setup.opening' : 'setup.open')}</span>
            <small>
              {t('setup.hint', {
                rounds: options.rounds,
                minutes: minutesOf(options),
                teams: options.teamSize === 1 ? t('setup.hintSolo') : t('setup.hintTeams', { n: options.teamSize }),
              })}
            </small>
          </button>
          {refused === 'silent' && (
            <p class="note" role="alert">
              <b>{t('setup.failed')}</b> {t('setup.failed.next')}
            </p>
          )}
          {refused !== null && refused !== 'silent' && (!asksPassword || password !== '') && (
            <RejectNote reject={refused} />
          )}
        </div>
      </section>
      <main class="setup-columns">
        <LessonColumn settings={settings} change={change} scenarios={scenarios} own={own} setOwn={setOwn} />
        <TeamsColumn settings={settings} change={change} />
        <TimeColumn settings={settings} change={change} />
      </main>
      <footer class="setup-foot">
        <MySessions />
        <span class="r">
          <button type="button" class="link" onClick={() => setSharing(true)}>
            {t('setup.share')}
          </button>
          <button type="button" class="link" onClick={() => change(defaultSettings(locale))}>
            {t('setup.defaults')}
          </button>
        </span>
        <p class="dim">{t('app.notice')}</p>
      </footer>
      {sharing && (
        <Dialog title={t('setup.share')} onClose={() => setSharing(false)}>
          <p>{t('setup.shareNote')}</p>
          <CopyLink link={settingsLink(location.origin, settings)} label={t('setup.share')} />
        </Dialog>
      )}
    </form>
  );
}
