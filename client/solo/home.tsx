// The overview: one tap to a game, the world of the day, and everything that is kept on this device.
import { useState } from 'preact/hooks';
import { f, t } from '../i18n/i18n.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { Verbs } from '../play/frame.tsx';
import { lazy } from '../play/lazy.tsx';
import { RoleMark } from '../ui/role-mark.tsx';
import { useStore } from '../ui/use-store.ts';
import { dayOf } from './day.ts';
import { shelf } from './device.ts';
import { Door, Sheet } from './door.tsx';
import type { SoloGame } from './model.ts';
import { offline, ROOT } from './offline.ts';
import { OpenFile } from './open-file.tsx';
import { go } from './route.ts';
import { FIRST_GAME, lastSetup, startGame } from './start.ts';

const GameList = lazy<{ readonly games: readonly SoloGame[] }>(() =>
  import('./game-list.tsx').then((module) => module.GameList),
);

export function Home() {
  const { games, lasting } = useStore(shelf, (all) => all);
  const { ready, update } = useStore(offline, (all) => all);
  const [failed, setFailed] = useState(false);
  const running = games.find((game) => game.result === null) ?? null;
  const finished = games.filter((game) => game.result !== null).length;
  const first = games.length === 0;
  const play = async () => {
    if (running !== null) go({ page: 'game', id: running.id });
    else if (!first) go({ page: 'setup', linked: false });
    else setFailed(!(await startGame(FIRST_GAME)));
  };
  return (
    <Sheet title={t('solo.title')} aside={<LanguageSwitch />}>
      <h1 class="hl">{t('solo.title')}</h1>
      <p class="lede">{t('solo.lede')}</p>
      {!lasting && <p class="note">{t('solo.passing')}</p>}
      {failed && (
        <p class="note" role="alert">
          {t('setup.failed')}
        </p>
      )}
      {update !== null && (
        <p class="note">
          {t('solo.update')}{' '}
          <button type="button" class="link" onClick={update}>
            {t('solo.updateDo')}
          </button>
        </p>
      )}
      <nav class="doors" aria-label={t('solo.title')}>
        <Today games={games} />
        {(first || running !== null) && (
          <Door
            title={first ? t('solo.choose') : t('solo.new')}
            line={t('solo.chooseLine')}
            onOpen={() => go({ page: 'setup', linked: false })}
          />
        )}
        {finished > 0 && (
          <Door
            title={t('solo.record')}
            line={t('solo.recordLine', { n: finished })}
            onOpen={() => go({ page: 'record' })}
          />
        )}
        <OpenFile />
      </nav>
      {!first && <GameList games={games} />}
      <p class="elsewhere">
        <a class="link" href={new URL('guide/', ROOT).href}>
          {t('solo.guide')}
        </a>
        <a class="link" href={new URL('replay/', ROOT).href}>
          {t('solo.replay')}
        </a>
      </p>
      <div class="grow" />
      <Verbs note={ready ? t('solo.ready') : first ? t('solo.firstNote') : t('app.notice')}>
        <button type="button" class="btn main wide" onClick={() => void play()}>
          {running !== null ? <Running game={running} /> : first ? t('solo.first') : t('solo.new')}
        </button>
      </Verbs>
    </Sheet>
  );
}

function Running({ game }: { readonly game: SoloGame }) {
  const { role, at, header } = game;
  return (
    <span class="goon">
      <RoleMark role={role} />
      {t('solo.continue')}
      <small>
        {t('solo.gameState', { round: Math.min(at.round + 1, header.options.rounds), rounds: header.options.rounds })}
      </small>
    </span>
  );
}

/** One world a day; played once, it shows how it went. */
function Today({ games }: { readonly games: readonly SoloGame[] }) {
  const today = dayOf(new Date());
  const date = f.date(new Date());
  const played = games.find((game) => game.day === today);
  const open = () => {
    if (played !== undefined) go({ page: 'game', id: played.id });
    else void startGame({ ...lastSetup(), world: 'day' });
  };
  const line =
    played?.result != null
      ? t('solo.dayPlayed', { date, final: f.number(played.result.final, 0) })
      : t('solo.dayLine', { date });
  return <Door title={t('solo.day')} line={line} onOpen={open} />;
}
