// Skill or luck? The same decisions in two hundred other worlds, played beside the page: progress, and it can be stopped.
import { useEffect, useRef, useState } from 'preact/hooks';
import { summariseWorlds, type WorldOutcome } from '../../../shared/counterfactual/worlds.ts';
import type { TeamId } from '../../../shared/engine/types.ts';
import { recordedGame } from '../../../shared/game/recorded-game.ts';
import type { FinalSection } from '../../../shared/game/views.ts';
import { f, rich, t } from '../../i18n/i18n.ts';
import type { Playing } from '../playing.ts';
import { playWorlds } from '../work.ts';

const WORLDS = 200;
const [WIDTH, HEIGHT] = [358, 96];

type Props = { readonly playing: Playing; readonly final: FinalSection; readonly team: TeamId };

export function Luck({ playing, final, team }: Props) {
  const [outcomes, setOutcomes] = useState<readonly WorldOutcome[]>([]);
  const [running, setRunning] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  const start = () => {
    const game = recordedGame(playing.line.state());
    if (game === null) return;
    setOutcomes([]);
    setRunning(true);
    stop.current = playWorlds(game, WORLDS, (more, done) => {
      if (done) setRunning(false);
      else setOutcomes((all) => [...all, ...more]);
    });
  };
  const halt = () => {
    stop.current?.();
    setRunning(false);
  };
  return (
    <section class="sec luck">
      <h2>{t('end.luck')}</h2>
      {outcomes.length === 0 && <p>{t('end.luckText')}</p>}
      {outcomes.length > 0 && <Ranks outcomes={outcomes} final={final} team={team} settled={!running} />}
      {running ? (
        <div class="working">
          <progress max={WORLDS} value={outcomes.length} aria-label={t('end.luck')} />
          <span>{t('end.luckRunning', { done: outcomes.length, total: WORLDS })}</span>
          <button type="button" class="btn" onClick={halt}>
            {t('end.luckStop')}
          </button>
        </div>
      ) : (
        outcomes.length < WORLDS && (
          <button type="button" class="btn wide" onClick={start}>
            {t('end.luckDo')}
          </button>
        )
      )}
    </section>
  );
}

type RanksProps = {
  readonly outcomes: readonly WorldOutcome[];
  readonly final: FinalSection;
  readonly team: TeamId;
  readonly settled: boolean;
};

function Ranks({ outcomes, final, team, settled }: RanksProps) {
  const sum = summariseWorlds(outcomes);
  const mine = sum.teams[team];
  const rank = final.standings.find((standing) => standing.team === team)?.rank ?? 0;
  if (mine === undefined) return null;
  const shares = mine.rankShare;
  const third = shares.slice(0, Math.ceil(shares.length / 3)).reduce((total, share) => total + share, 0);
  const highest = Math.max(0.01, ...shares);
  const step = WIDTH / shares.length;
  const words = { share: f.percent(third), worlds: sum.worlds, burst: f.percent(sum.burstShare) };
  return (
    <>
      <p aria-live={settled ? 'polite' : 'off'}>{rich('end.luckResult', words)}</p>
      <svg
        class="ranks"
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 24}`}
        role="img"
        aria-label={t('end.luckChart', {
          worlds: sum.worlds,
          median: f.number(mine.rank[2]),
          share: words.share,
          rank: f.ordinal(rank),
        })}
      >
        {shares.map((share, at) => (
          <rect
            key={at}
            class={at + 1 === rank ? 'here' : ''}
            x={at * step + 1}
            width={step - 2}
            y={HEIGHT - (share / highest) * HEIGHT}
            height={(share / highest) * HEIGHT}
          />
        ))}
        <path d={`M0 ${HEIGHT}H${WIDTH}`} />
        <RankLabels rank={rank} last={shares.length} step={step} />
      </svg>
    </>
  );
}

function RankLabels({ rank, last, step }: { readonly rank: number; readonly last: number; readonly step: number }) {
  const x = (rank - 0.5) * step;
  const anchor = x < 60 ? 'start' : x > WIDTH - 60 ? 'end' : 'middle';
  const y = HEIGHT + 20;
  return (
    <>
      {x > 110 && (
        <text x="0" y={y}>
          {t('end.luckFirst')}
        </text>
      )}
      <text class="here" x={anchor === 'start' ? 0 : anchor === 'end' ? WIDTH : x} y={y} text-anchor={anchor}>
        {t('end.luckHere', { rank: f.ordinal(rank) })}
      </text>
      {x < WIDTH - 110 && (
        <text x={WIDTH} y={y} text-anchor="end">
          {t('end.luckLast', { last: f.ordinal(last) })}
        </text>
      )}
    </>
  );
}
