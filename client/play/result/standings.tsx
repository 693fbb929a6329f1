// Everybody's standing on the phone: rank, team, wealth, change of the round. Mine is marked.
import { f, t } from '../../i18n/i18n.ts';
import { roleName } from '../../ui/pack-texts.ts';
import { RoleMark } from '../../ui/role-mark.tsx';
import { teamName } from '../../ui/team-name.ts';
import { Frame, Verbs } from '../frame.tsx';
import type { ScreenProps } from '../model.ts';
import { closedName, Ledger, nextNote } from './result.tsx';

type Line = { readonly team: string; readonly rank: number; readonly wealth: number; readonly change: number | null };

export function Standings(props: ScreenProps & { readonly onBack: (() => void) | null }) {
  const { room, seat, onBack } = props;
  const { result, final } = room;
  const lines: readonly Line[] =
    final != null
      ? final.standings.map(({ team, rank, final: wealth }) => ({ team, rank, wealth, change: null }))
      : (result?.standings ?? []);
  return (
    <Frame {...props}>
      <div class="folio ruled">
        <span>{final != null ? t('story.over') : closedName(props)}</span>
        {result != null && final == null && (
          <span class="nb">{t('result.aiPrices', { change: f.signedPercent(result.aiChange) })}</span>
        )}
      </div>
      <h1 class="hl small">{final != null ? t('standings.final') : t('standings.title')}</h1>
      <table class="stand">
        <caption class="vh">{t('standings.caption')}</caption>
        <tbody>
          {[...lines]
            .sort((a, b) => a.rank - b.rank)
            .map((line) => (
              <StandingRow key={line.team} line={line} {...props} mine={line.team === seat.team?.id} />
            ))}
        </tbody>
      </table>
      <Ledger room={room} />
      <div class="grow" />
      <Verbs note={final != null ? undefined : nextNote(room)}>
        {onBack === null ? (
          <p class="b">{t('observer.watching')}</p>
        ) : (
          <div class="btns one">
            <button type="button" class="btn" onClick={onBack}>
              {t('standings.mine')}
            </button>
          </div>
        )}
      </Verbs>
    </Frame>
  );
}

function StandingRow({ line, room, mine }: ScreenProps & { readonly line: Line; readonly mine: boolean }) {
  const label = room.teams?.find((team) => team.id === line.team);
  return (
    <tr class={mine ? 'me' : ''}>
      <td class="rank">{line.rank}</td>
      <th scope="row">
        {label !== undefined && <RoleMark role={label.role} label={roleName(label.role)} />}{' '}
        {label === undefined ? line.team : teamName(label, room.session.anonymous)}
        {label?.bot === true && <span class="dim"> {t('standings.bot')}</span>}
      </th>
      <td>{f.number(line.wealth, 0)}</td>
      {line.change !== null && <td class="chg">{f.signedPercent(line.change)}</td>}
    </tr>
  );
}
