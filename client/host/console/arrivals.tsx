// Right column in the lobby, and a window later on: teams and people, to be found, renamed, moved and removed.
import { useMemo, useState } from 'preact/hooks';
import type { ConsolePlayer, ConsoleTeam } from '../../../shared/game/views.ts';
import { t } from '../../i18n/i18n.ts';
import { RoleMark } from '../../ui/role-mark.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import type { PartProps } from './model.ts';
import { type PeopleRow, peopleRows } from './people-rows.ts';
import { FINGERS, useMedia } from './use-media.ts';

/** Heights of a row, px. */
const ROW = 40;
const ROW_FOR_FINGERS = 44;

type Props = Pick<PartProps, 'view'> & { readonly onEdit: (target: string) => void };

export function Arrivals({ view, onEdit }: Props) {
  const { teamsList = [], people = [] } = view;
  const height = useMedia(FINGERS) ? ROW_FOR_FINGERS : ROW;
  const [wanted, setWanted] = useState('');
  const rows = useMemo(() => peopleRows(teamsList, people, wanted), [teamsList, people, wanted]);
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
      {rows.length === 0 && <p class="dim all-in">{t(wanted.trim() === '' ? 'lobby.none' : 'lobby.notFound')}</p>}
      <VirtualList
        class="ok here"
        items={rows}
        height={height}
        keyOf={(row) => (row.kind === 'team' ? row.team.id : row.player.id)}
        row={(row) => <Row row={row} onEdit={onEdit} />}
      />
    </section>
  );
}

function Row({ row, onEdit }: { readonly row: PeopleRow; readonly onEdit: Props['onEdit'] }) {
  const { id, name } = row.kind === 'team' ? row.team : row.player;
  return (
    <>
      {row.kind === 'team' ? (
        <RoleMark role={row.team.role} label={t(`role.${row.team.role}`)} />
      ) : (
        <span class="bang" aria-hidden="true">
          {row.player.team === null ? '–' : ''}
        </span>
      )}
      <span class="one-line">
        <span class={row.kind === 'person' && row.player.team !== null ? '' : 'who-name'}>{name}</span>{' '}
        <span class="dim">{row.kind === 'team' ? teamNote(row.team, row.people) : personNote(row.player)}</span>
      </span>
      <button type="button" class="link" aria-label={t('lobby.editName', { name })} onClick={() => onEdit(id)}>
        {t('lobby.edit')}
      </button>
    </>
  );
}

/** A bot, how many, or who: "Quiet Turbine, Clever Heron (offline)". */
function teamNote(team: ConsoleTeam, people: readonly ConsolePlayer[]): string {
  if (people.length === 0) return team.bot === null ? '' : t('lobby.bot');
  if (people.length > 3) return t('who.people', { n: people.length });
  const alone = people.length === 1 && people[0]?.name === team.name;
  return people
    .map((player) => [...(alone ? [] : [player.name]), ...notes(player)])
    .map(([first = '', ...rest]) => (rest.length === 0 ? first : `${first} (${rest.join(', ')})`))
    .join(', ');
}

function personNote(player: ConsolePlayer): string {
  return [...notes(player), ...(player.team === null ? [t('who.unplaced')] : [])].join(', ');
}

/** What the teacher alone sees of a person. */
const notes = ({ roster, online }: ConsolePlayer): readonly string[] => [
  ...(roster === null ? [] : [roster]),
  ...(online ? [] : [t('lobby.offline')]),
];
