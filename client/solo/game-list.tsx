// The games on this device: what they are, how far they got; open, save as a file, delete.
import { f, t } from '../i18n/i18n.ts';
import { RoleMark } from '../ui/role-mark.tsx';
import { forget } from './device.ts';
import type { SoloGame } from './model.ts';
import { go } from './route.ts';
import { worldName } from './world-name.ts';

export function GameList({ games }: { readonly games: readonly SoloGame[] }) {
  return (
    <section class="sec shelf">
      <h2>{t('solo.games')}</h2>
      <ul>
        {games.map((game) => (
          <Game key={game.id} game={game} />
        ))}
      </ul>
    </section>
  );
}

function Game({ game }: { readonly game: SoloGame }) {
  const { id, role, header, at, result } = game;
  const { rounds } = header.options;
  const state =
    result === null
      ? t('solo.gameState', { round: Math.min(at.round + 1, rounds), rounds })
      : t('solo.gameDone', { final: f.number(result.final, 0) });
  const save = () => void import('./transfer.ts').then((module) => module.saveGame(game));
  return (
    <li class={`is-${role}`}>
      <button type="button" class="what" onClick={() => go({ page: 'game', id })}>
        <RoleMark role={role} label={t(`role.${role}`)} />
        <span>
          <b>{state}</b>
          <span class="dim">
            {f.date(game.playedAt)}, {worldName(game)}
          </span>
        </span>
      </button>
      <div class="does">
        <button type="button" class="link" onClick={save}>
          {t('solo.gameSave')}
        </button>
        <button type="button" class="link" onClick={() => confirm(t('solo.gameDeleteAsk')) && void forget(id)}>
          {t('solo.gameDelete')}
        </button>
      </div>
    </li>
  );
}
