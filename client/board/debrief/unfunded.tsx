// What was not funded? Each team's anti-portfolio: the road that would have grown most, and got nothing from it.
import { antiPortfolio } from '../../../shared/game/views/seat-story.ts';
import { f, t } from '../../i18n/i18n.ts';
import { sectorName } from '../../ui/pack-texts.ts';
import { standingsLayout } from '../standings-layout.ts';
import { TeamMark, TeamName } from '../team-name.tsx';
import { Page, type PageProps } from './page.tsx';

export function UnfundedPage({ economy, teams, exhibit: { full } }: PageProps) {
  const rows = [...teams].map(([id, team]) => ({ id, team, missed: antiPortfolio(economy, id) }));
  rows.sort((a, b) => (b.missed?.gain ?? 0) - (a.missed?.gain ?? 0));
  const layout = standingsLayout(rows.length, full ? 78 : 62);
  const columns = layout.columns === 1 ? [rows] : [rows.slice(0, layout.rows), rows.slice(layout.rows, layout.shown)];
  return (
    <Page
      title={t('d.unfunded.teams')}
      ask={t('d.unfunded.ask')}
      full={full}
      note={<span>{t('d.unfunded.note')}</span>}
    >
      <div class={`tables is-${layout.columns}`}>
        {columns.map((column) => (
          <table class="st dp-missed" key={column[0]?.id}>
            <tbody>
              {column.map(({ id, team, missed }) => (
                <tr key={id} style={{ height: `${layout.row}rem` }}>
                  <td class="shape">
                    <TeamMark role={team.role} />
                  </td>
                  <td class="b team">
                    <TeamName {...team} />
                  </td>
                  {missed === null ? (
                    <td class="dim" colSpan={3}>
                      {t('d.unfunded.none')}
                    </td>
                  ) : (
                    <>
                      <td>{sectorName(missed.sector)}</td>
                      {layout.columns === 1 && <td class="dim">{t('d.unfunded.when', { n: missed.round + 1 })}</td>}
                      <td class="r b">{f.signedPercent(missed.gain)}</td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Page>
  );
}
