// Skill or luck? The class's decisions in two hundred other worlds, played beside the page; it can be stopped and goes on.
import { summariseWorlds } from '../../../shared/counterfactual/worlds.ts';
import { Exhibit } from '../../charts/exhibit.tsx';
import { RankStrips } from '../../charts/rank-strips.tsx';
import { f, t } from '../../i18n/i18n.ts';
import { heightOf, Page, type PageProps, WIDTH } from './page.tsx';
import { startWorlds, stopWorlds, useWorlds, WORLDS } from './worlds-work.ts';

/** More have no room for a name that can be read from the last row. */
const MOST_STRIPS = 36;

export function WorldsPage({ data, final, teams, exhibit: { full } }: PageProps) {
  const { running, outcomes } = useWorlds(data);
  const done = outcomes.length;
  const summary = summariseWorlds(outcomes);
  const third = Math.max(1, Math.ceil(final.standings.length / 3));
  const strips = final.standings.map(({ team, rank }) => {
    const { name = '', role = 'vc' } = teams.get(team) ?? {};
    const shares = summary.teams[team]?.rankShare ?? final.standings.map(() => 0);
    const top = shares.slice(0, third).reduce((sum, share) => sum + share, 0);
    return {
      id: team,
      name,
      role,
      shares,
      here: rank,
      figure: f.percent(top),
      median: summary.teams[team]?.rank[2] ?? 0,
    };
  });
  const shown = strips.slice(0, MOST_STRIPS);
  const more = strips.length - shown.length;
  // The button stands left: in the right corner the board's own controls show themselves when the pointer moves.
  const note = (
    <>
      {(running || done < WORLDS) && (
        <span class="dp-work">
          <progress max={WORLDS} value={done} aria-label={t('d.worlds.running', { done, total: WORLDS })} />
          <button type="button" onClick={() => (running ? stopWorlds() : startWorlds(data))}>
            {t(running ? 'd.worlds.stop' : 'd.worlds.go')}
          </button>
        </span>
      )}
      <span role="status">
        {running
          ? t('d.worlds.running', { done, total: WORLDS })
          : t('d.worlds.note', { share: f.percent(summary.burstShare), n: done })}
        {more > 0 && ` ${t('d.worlds.more', { n: more })}`}
      </span>
    </>
  );
  return (
    <Page
      title={t('d.worlds.head', { n: running || done === 0 ? WORLDS : done })}
      ask={t('d.worlds.ask')}
      full={full}
      note={note}
    >
      <Exhibit
        name="worlds"
        numbers={{
          summary: t('common.numbers'),
          head: [t('d.team'), t('d.worlds.here'), t('d.worlds.median'), t('d.worlds.third')],
          rows: strips.map(({ name, here, median, figure }) => [name, f.number(here), f.number(median), figure]),
        }}
      >
        <RankStrips
          surface="board"
          width={WIDTH}
          height={heightOf(full, true)}
          strips={shown}
          first={t('d.worlds.first')}
          last={t('d.worlds.last')}
          sentence={t('d.worlds.sentence', {
            n: done,
            names: strips.map(({ name, figure }) => `${name} ${figure}`).join(', '),
          })}
        />
      </Exhibit>
    </Page>
  );
}
