// Was staying out good? Own rank and par, six strategies in the own seat, the own rank in two hundred other worlds.
import { strategyRanks } from '../../../shared/counterfactual/debrief/strategies.ts';
import { summariseWorlds } from '../../../shared/counterfactual/worlds.ts';
import { startWorlds, stopWorlds, useWorlds, WORLDS } from '../../board/debrief/worlds-work.ts';
import { RankStrips } from '../../charts/rank-strips.tsx';
import { StrategyRanks, type StrategyRow } from '../../charts/strategy-ranks.tsx';
import { f, rich, t } from '../../i18n/i18n.ts';
import { frameOf, type OwnPoint, type PointProps } from './model.ts';

export function rankPoint(props: PointProps): OwnPoint {
  const { own, final, reveal } = props;
  const mine = final.standings.find(({ team }) => team === own?.team);
  if (own === null || mine === undefined) return { caption: '', chart: null, words: [] };
  if (reveal === 1) return strategyPoint(props);
  if (reveal > 1) return { caption: t('own.worlds.cap'), chart: <OwnWorlds {...props} />, words: [] };
  const score = props.par?.scores[own.team];
  const figures = [
    [t('story.you'), f.number(mine.final, 0)],
    [t('story.par'), score === undefined ? '…' : f.number(score.par, 0)],
    [t('story.score'), score === undefined ? '…' : f.number(score.score, 0)],
  ] as const;
  return {
    caption: '',
    chart: (
      <dl class="cmp">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    ),
    words: [
      rich('own.rank', {
        rank: f.ordinal(mine.rank),
        teams: final.standings.length,
        wealth: f.number(mine.final, 0),
      }),
      t('story.parRule'),
    ],
  };
}

function strategyPoint({ own, final, par, width }: PointProps): OwnPoint {
  const score = own === null ? undefined : par?.scores[own.team];
  const mine = final.standings.find(({ team }) => team === own?.team);
  if (own === null || score === undefined || mine === undefined) {
    return { caption: '', chart: null, words: [t('d.strategy.waiting')] };
  }
  const ranks = strategyRanks(final.standings, { [own.team]: score });
  const out = ranks.find(({ strategy }) => strategy === 'passive');
  const teams = final.standings.length;
  const rowOf = (id: string, name: string, rank: number, wealth: number, tone: StrategyRow['tone']): StrategyRow => ({
    id,
    name,
    rank,
    rankText: f.fixed(rank, 0),
    wealth: f.fixed(wealth, 0),
    tone,
  });
  const rows = [
    ...ranks.map(({ strategy, rank, wealth }) =>
      rowOf(strategy, t(`d.strategy.${strategy}`), rank, wealth, strategy === 'passive' ? 'price' : 'value'),
    ),
    rowOf('own', t('story.you'), mine.rank, mine.final, 'role'),
  ].sort((a, b) => a.rank - b.rank);
  return {
    caption: t('own.strategy.cap'),
    words: [
      rich('own.strategy', {
        rank: f.ordinal(out?.rank ?? 0),
        wealth: f.fixed(out?.wealth ?? 0, 0),
        teams,
        own: f.ordinal(mine.rank),
      }),
    ],
    chart: (
      <StrategyRanks
        {...frameOf(width)}
        height={340}
        rows={rows}
        teams={teams}
        first={f.ordinal(1)}
        last={f.ordinal(teams)}
        sentence={t('d.strategy.sentence', {
          ranks: rows.map(({ name, rankText }) => `${name}: ${rankText}`).join('; '),
        })}
        numbers={{
          summary: t('common.numbers'),
          head: [t('d.strategy.name'), t('own.worlds.rank'), t('d.strategy.wealth')],
          rows: rows.map(({ name, rankText, wealth }) => [name, rankText, wealth]),
        }}
      />
    ),
  };
}

/** Played on this phone, beside the page. */
function OwnWorlds({ own, final, data, width }: PointProps) {
  const { running, outcomes } = useWorlds(data);
  const here = final.standings.find(({ team }) => team === own?.team)?.rank ?? 0;
  const mine = own === null ? undefined : summariseWorlds(outcomes).teams[own.team];
  const shares = mine?.rankShare ?? final.standings.map(() => 0);
  const third = shares.slice(0, Math.max(1, Math.ceil(shares.length / 3))).reduce((sum, share) => sum + share, 0);
  const done = outcomes.length;
  const words = {
    n: done,
    third: f.percent(third),
    median: f.number(mine?.rank[2] ?? 0, 0),
    here: f.number(here),
  };
  return (
    <>
      <RankStrips
        {...frameOf(width)}
        height={170}
        strips={[{ id: 'own', name: '', role: own?.role ?? 'vc', shares, here, figure: f.percent(third) }]}
        first={t('d.worlds.first')}
        last={t('d.worlds.last')}
        sentence={t('own.worlds.sentence', words)}
        numbers={{
          summary: t('common.numbers'),
          head: [t('own.worlds.rank'), t('own.worlds.share')],
          rows: shares.map((share, i) => [String(i + 1), f.percent(share)]),
        }}
      />
      {running || done < WORLDS ? (
        <div class="working">
          <progress max={WORLDS} value={done} aria-label={t('d.worlds.running', { done, total: WORLDS })} />
          <button type="button" class="btn" onClick={() => (running ? stopWorlds() : startWorlds(data))}>
            {t(running ? 'd.worlds.stop' : 'd.worlds.go')}
          </button>
        </div>
      ) : (
        <p role="status">{rich('own.worlds', words)}</p>
      )}
    </>
  );
}
