// Each team's return of the round and its wealth, as a table a newspaper would print. Alone on the board, or beside the chart.
import type { Standing } from '../../shared/game/views.ts';
import { barSpans } from '../charts/bars.ts';
import { f, t } from '../i18n/i18n.ts';
import { Masthead } from './masthead.tsx';
import type { ScreenProps } from './screen.ts';
import { type StandingsLayout, standingsLayout } from './standings-layout.ts';
import { type TeamIndex, TeamMark, TeamName, teamIndex } from './team-name.tsx';

type TableProps = {
  readonly standings: readonly Standing[];
  readonly teams: TeamIndex;
  readonly layout: StandingsLayout;
};

export function StandingsTable({ standings, teams, layout }: TableProps) {
  const ordered = [...standings].sort((a, b) => a.rank - b.rank || b.wealth - a.wealth);
  const shown = ordered.slice(0, layout.shown);
  const rest = ordered.slice(layout.shown);
  const { zero, bars } = barSpans(shown.map(({ change }) => change));
  const columns = layout.columns === 1 ? [shown] : [shown.slice(0, layout.rows), shown.slice(layout.rows)];
  return (
    <section
      class={`tables is-${layout.columns} ${layout.row < 4.4 ? 'is-tight' : ''}`}
      aria-label={t('board.standings')}
    >
      {columns.map((column, at) => (
        <table class="st" key={column[0]?.team ?? at}>
          <Columns bars={layout.bars} />
          <thead>
            <tr>
              <th colSpan={3}>{t('board.team')}</th>
              <th class={layout.bars ? '' : 'r'} colSpan={layout.bars ? 2 : 1}>
                {t(layout.bars ? 'board.return' : 'board.returnAll')}
              </th>
              <th class="r">{t('board.wealth')}</th>
            </tr>
          </thead>
          <tbody>
            {column.map((standing, i) => {
              const team = teams.get(standing.team);
              const bar = bars[at * layout.rows + i];
              return (
                <tr key={standing.team} style={{ height: `${layout.row}rem` }}>
                  <td class="r dim rank">{standing.rank}</td>
                  <td class="shape">{team && <TeamMark role={team.role} />}</td>
                  <td class="b team">
                    <span class="who">{team && <TeamName {...team} />}</span>
                  </td>
                  {layout.bars && (
                    <td class="bar" aria-hidden="true">
                      <div>
                        <i
                          class={`is-${team?.role ?? 'vc'} ${bar?.negative ? 'is-negative' : ''}`}
                          style={{ left: percent(bar?.start), width: percent(bar?.length) }}
                        />
                        {zero > 0 && <u style={{ left: percent(zero) }} />}
                      </div>
                    </td>
                  )}
                  <td class="r change">{f.signedPercent(standing.change)}</td>
                  <td class="r b wealth">{f.fixed(standing.wealth, 0)}</td>
                </tr>
              );
            })}
            {at === columns.length - 1 && rest.length > 0 && (
              <tr style={{ height: `${layout.row}rem` }}>
                <td class="dim" colSpan={layout.bars ? 6 : 5}>
                  {t('board.rest', {
                    n: rest.length,
                    high: f.fixed(rest[0]?.wealth ?? 0, 0),
                    low: f.fixed(rest.at(-1)?.wealth ?? 0, 0),
                  })}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      ))}
    </section>
  );
}

/** Fixed widths, so that long names give way and figures never do. */
function Columns({ bars }: { readonly bars: boolean }) {
  return (
    <colgroup>
      <col class="col-rank" />
      <col class="col-shape" />
      <col class={bars ? 'col-team' : ''} />
      {bars && <col />}
      <col class="col-change" />
      <col class="col-wealth" />
    </colgroup>
  );
}

const percent = (share: number | undefined) => `${((share ?? 0) * 100).toFixed(2)}%`;

/** The teacher has put the standings on the board. */
export function StandingsOnly({ view }: ScreenProps) {
  const { result, session } = view;
  if (!result || !session) return <Quiet text={t('board.standingsNone')} title={session?.title ?? ''} />;
  const layout = standingsLayout(result.standings.length, 76);
  return (
    <>
      <Masthead left={session.title} right={t('common.round', { round: result.round + 1, rounds: session.rounds })} />
      <h1 class="disp ttl">{t('board.standingsAfter', { round: result.round + 1 })}</h1>
      <StandingsTable standings={result.standings} teams={teamIndex(view)} layout={layout} />
    </>
  );
}

/** A page with one sentence in the middle of nowhere. */
export function Quiet({
  text,
  title,
  note,
}: {
  readonly text: string;
  readonly title: string;
  readonly note?: string;
}) {
  return (
    <>
      <Masthead left={title} right="" />
      <div class="quiet">
        <p class="disp">{text}</p>
        {note !== undefined && <p class="quiet-note">{note}</p>}
      </div>
    </>
  );
}
