// Rename, give another role, move, take out: for one team and its members, or for one person without a team.
import { useEffect, useState } from 'preact/hooks';
import { ROLES, type Role } from '../../../shared/engine/types.ts';
import type { ConsolePlayer, ConsoleTeam } from '../../../shared/game/views.ts';
import { t } from '../../i18n/i18n.ts';
import { roleName } from '../../ui/pack-texts.ts';
import { Dialog } from './dialog.tsx';
import type { PartProps, Send } from './model.ts';

type Props = PartProps & { readonly target: string; readonly onClose: () => void };

export function EditDialog({ view, send, target, onClose }: Props) {
  const { teamsList = [], people = [], stage } = view;
  const team = teamsList.find(({ id }) => id === target);
  const person = people.find(({ id }) => id === target);
  const gone = team === undefined && person === undefined;
  // A team that is gone closes its dialog: its id may be given to another team later.
  useEffect(() => {
    if (gone) onClose();
  }, [gone]);
  if (team !== undefined) {
    const members = people.filter((each) => each.team === team.id);
    return (
      <Dialog title={t('edit.team', { name: team.name })} onClose={onClose}>
        <Rename value={team.name} onRename={(name) => send({ type: 'renameTeam', team: team.id, name })} />
        {stage?.phase === 'lobby' && <RoleSelect team={team} send={send} />}
        {members.length > 0 && <h3>{t('edit.members')}</h3>}
        {members.map((member) => (
          <Person key={member.id} person={member} teams={teamsList} send={send} />
        ))}
        {stage?.phase === 'lobby' && members.length === 0 && (
          <button
            type="button"
            class="btn q"
            onClick={() => {
              send({ type: 'removeTeam', team: team.id });
              onClose();
            }}
          >
            {t('edit.removeTeam')}
          </button>
        )}
        {members.length > 0 && <p class="dim">{t('edit.removeNote')}</p>}
      </Dialog>
    );
  }
  if (person === undefined) return null;
  return (
    <Dialog title={person.name} onClose={onClose}>
      <Person person={person} teams={teamsList} send={send} />
      <p class="dim">{t('edit.removeNote')}</p>
    </Dialog>
  );
}

function Rename({ value, onRename }: { readonly value: string; readonly onRename: (name: string) => void }) {
  const [name, setName] = useState(value);
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onRename(name.trim());
      }}
    >
      <label class="text">
        <span>{t('edit.name')}</span>
        <input value={name} maxLength={24} autocomplete="off" onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <button type="submit" class="btn q" disabled={name.trim() === '' || name.trim() === value}>
        {t('edit.rename')}
      </button>
    </form>
  );
}

function RoleSelect({ team, send }: { readonly team: ConsoleTeam; readonly send: Send }) {
  return (
    <label class="text">
      <span>{t('edit.role')}</span>
      <select
        value={team.role}
        onChange={(event) => send({ type: 'setTeamRole', team: team.id, role: event.currentTarget.value as Role })}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {roleName(role)}
          </option>
        ))}
      </select>
    </label>
  );
}

type PersonProps = { readonly person: ConsolePlayer; readonly teams: readonly ConsoleTeam[]; readonly send: Send };

function Person({ person, teams, send }: PersonProps) {
  return (
    <div class="person">
      {person.roster !== null && <p class="dim">{t('edit.roster', { text: person.roster })}</p>}
      <Rename value={person.name} onRename={(name) => send({ type: 'renamePlayer', player: person.id, name })} />
      <div class="row">
        <label class="text">
          <span>{t('edit.move')}</span>
          <select
            value={person.team ?? ''}
            onChange={(event) => {
              const team = event.currentTarget.value;
              send({ type: 'movePlayer', player: person.id, team: team === '' ? null : team });
            }}
          >
            <option value="">{t('edit.watch')}</option>
            {teams.map((team) => (
              <option key={team.id} value={team.id}>
                {team.name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="btn q" onClick={() => send({ type: 'removePlayer', player: person.id })}>
          {t('edit.remove')}
        </button>
      </div>
    </div>
  );
}
