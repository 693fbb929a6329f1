// Right column in the lobby: teams and people as they arrive, to be found, renamed, moved and removed.
import { useState } from 'preact/hooks';
import type { ConsolePlayer, ConsoleTeam } from '../../../shared/game/views.ts';
import { t } from '../../i18n/i18n.ts';
import { RoleMark } from '../../ui/role-mark.tsx';
import type { PartProps } from './model.ts';

/** Rows drawn at the most; a search reaches the others. */
const MOST = 120;

export function Arrivals({ view, onEdit }: Pick<PartProps, 'view'> & { readonly onEdit: (target: string) => void }) {
  const { teamsList = [], people = [] } = view;
  const [wanted, setWanted] = useState('');
  const needle = wanted.trim().toLocaleLowerCase();
  const byId = new Map(people.map((player) => [player.id, player]));
  const names = (team: ConsoleTeam) => team.members.flatMap((id) => byId.get(id) ?? []);
  const found = teamsList.filter(
    (team) =>
      needle === '' ||
      [team.name, ...names(team).map(({ name }) => name)].some((name) => name.toLocaleLowerCase().includes(needle)),
  );
  const loose = people.filter(
    ({ team, name }) => team === null && (needle === '' || name.toLocaleLowerCase().includes(needle)),
  );
  const rows = found.length + loose.length;
  return (
    <section class="who">
      <h2>
        {t('lobby.people')} <b>{people.length}</b>
        {people.length > 14 && (
          <input
            type="search"
            class="r"
            placeholder={t('lobby.search')}
            aria-label={t('lobby.search')}
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        )}
      </h2>
      {rows === 0 && needle === '' && <p class="dim all-in">{t('lobby.none')}</p>}
      <ul class="ok here">
        {found.slice(0, MOST).map((team) => (
          <li key={team.id}>
            <RoleMark role={team.role} label={t(`role.${team.role}`)} />
            <span>
              <span class="who-name">{team.name}</span> <Members team={team} people={names(team)} />
            </span>
            <button
              type="button"
              class="link"
              aria-label={t('lobby.editName', { name: team.name })}
              onClick={() => onEdit(team.id)}
            >
              {t('lobby.edit')}
            </button>
          </li>
        ))}
        {loose.slice(0, Math.max(0, MOST - found.length)).map((player) => (
          <li key={player.id}>
            <span class="bang" aria-hidden="true">
              –
            </span>
            <span>
              <span class="who-name">{player.name}</span> <span class="dim">{t('who.unplaced')}</span>
            </span>
            <button
              type="button"
              class="link"
              aria-label={t('lobby.editName', { name: player.name })}
              onClick={() => onEdit(player.id)}
            >
              {t('lobby.edit')}
            </button>
          </li>
        ))}
      </ul>
      {rows > MOST && <p class="dim">{t('lobby.more', { n: rows - MOST })}</p>}
    </section>
  );
}

function Members({ team, people }: { readonly team: ConsoleTeam; readonly people: readonly ConsolePlayer[] }) {
  if (team.bot !== null) return <span class="dim">{t('lobby.bot')}</span>;
  const alone = people.length === 1 && people[0]?.name === team.name;
  return (
    <span class="dim">
      {alone
        ? people[0]?.online === false && t('lobby.offline')
        : people.map(({ name, online }) => (online ? name : `${name} (${t('lobby.offline')})`)).join(', ')}
    </span>
  );
}
