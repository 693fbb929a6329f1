// The end of the game in figures: wealth at the bell and after it, what counts, the return, and the par score as it arrives.
import type { FinalStanding, ParSection } from '../../shared/game/views.ts';
import { barSpans } from '../charts/bars.ts';
import { f, t } from '../i18n/i18n.ts';
import { standingsLayout } from './standings-layout.ts';
import { type TeamIndex, TeamMark, TeamName } from './team-name.tsx';

/** Every team starts with wealth 100, so wealth reads as an index. */
const START = 100;

type Props = {
  readonly standings: readonly FinalStanding[];
  readonly par: ParSection | null;
  readonly teams: TeamIndex;
  readonly room: number;
};

export function FinalTable({ standings, par, teams, room }: Props) {
  const ordered = [...standings].sort((a, b) => a.rank - b.rank);
  const layout = standingsLayout(ordered.length, room);
  const shown = ordered.slice(0, layout.shown);
  const rest = ordered.slice(layout.shown);
  const columns = layout.columns === 1 ? [shown] : [shown.slice(0, layout.rows), shown.slice(layout.rows)];
  const { zero, bars } = barSpans(shown.map(({ final }) => final / START - 1));
  const wide = layout.columns === 1;
  return (
    <section
      class={`tables is-${layout.columns} is-final ${layout.row < 4.4 ? 'is-tight' : ''}`}
      aria-label={t('board.standings')}
    >
      {columns.map((column, at) => (
        <table class="st" key={column[0]?.team ?? at}>
          <colgroup>
            <col class="col-rank" />
            <col class="col-shape" />
            <col class={wide ? 'col-team' : ''} />
            {wide && <col class="col-figure" />}
            {wide && <col class="col-figure" />}
            <col class={wide ? 'col-counts' : 'col-wealth'} />
            {wide && <col />}
            <col class="col-change" />
            <col class="col-par" />
          </colgroup>
          <thead>
            <tr>
              <th colSpan={3}>{t('board.team')}</th>
              {wide && <th class="r">{t('final.end')}</th>}
              {wide && <th class="r">{t('final.after')}</th>}
              <th class="r">{t('final.final')}</th>
              <th class={wide ? 'bar-head' : 'r'} colSpan={wide ? 2 : 1}>
                {t('board.returnAll')}
              </th>
              <th class="r">{t('final.par')}</th>
            </tr>
          </thead>
          <tbody>
            {column.map((row, i) => {
              const team = teams.get(row.team);
              const bar = bars[at * layout.rows + i];
              const score = par?.scores[row.team]?.score;
              return (
                <tr key={row.team} style={{ height: `${layout.row}rem` }}>
                  <td class="r dim rank">{row.rank}</td>
                  <td class="shape">{team && <TeamMark role={team.role} />}</td>
                  <td class="b team">
                    <span class="who">{team && <TeamName {...team} />}</span>
                  </td>
                  {wide && <td class="r dim">{f.fixed(row.wealthAtEnd, 0)}</td>}
                  {wide && <td class="r dim">{f.fixed(row.wealthAfterEpilogue, 0)}</td>}
                  <td class="r b">{f.fixed(row.final, 0)}</td>
                  {wide && (
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
                  <td class="r change">{f.signedPercent(row.final / START - 1)}</td>
                  <td class="r b par">{score === undefined ? '…' : f.fixed(score, 0)}</td>
                </tr>
              );
            })}
            {at === columns.length - 1 && rest.length > 0 && (
              <tr style={{ height: `${layout.row}rem` }}>
                <td class="dim" colSpan={6}>
                  {t('board.rest', {
                    n: rest.length,
                    high: f.fixed(rest[0]?.final ?? 0, 0),
                    low: f.fixed(rest.at(-1)?.final ?? 0, 0),
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

const percent = (share: number | undefined) => `${((share ?? 0) * 100).toFixed(2)}%`;
