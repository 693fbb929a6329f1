// What a screen reader hears without asking: a new phase, half a minute and ten seconds before the bell, more time, a pause.
import { useEffect, useRef } from 'preact/hooks';
import { f, local, t } from '../i18n/i18n.ts';
import { timeLeft } from '../state.ts';
import { announce } from '../ui/announcer.tsx';
import type { ScreenProps } from './model.ts';

const WARNINGS = [30_000, 10_000];

export function usePhaseWords(props: ScreenProps): void {
  const { room, seat, stageAt } = props;
  const { stage } = room;
  const key = `${stage.phase} ${stage.round} ${stage.practice}`;
  const before = useRef({ key, running: true, ends: 0 });

  // The stage is everybody's and comes first; one's own result follows, and is what somebody waits to hear.
  const own = seat.result?.round === stage.round;
  useEffect(() => {
    announce(phaseWords(props));
    document.title = `${phaseTitle(props)} – ${t('app.name')}`;
  }, [key, own]);

  useEffect(() => {
    const { clock } = stage;
    const left = timeLeft(clock, stageAt, performance.now());
    const running = clock?.running !== false;
    const ends = performance.now() + (left ?? 0);
    const was = before.current;
    before.current = { key, running, ends };
    if (left === null) return;
    if (was.key === key) {
      if (!running && was.running) announce(t('common.paused'));
      else if (running && was.running && ends > was.ends + 3000) announce(t('clock.extended'));
    }
    if (!running || stage.phase !== 'decide') return;
    const timers = WARNINGS.filter((warning) => left > warning + 2000).map((warning) =>
      setTimeout(() => announce(t('clock.warning', { n: warning / 1000 })), left - warning),
    );
    return () => timers.forEach(clearTimeout);
  }, [stage.clock, stageAt]);
}

function phaseTitle({ room }: ScreenProps): string {
  return t(`phase.${room.stage.phase}`);
}

function phaseWords(props: ScreenProps): string {
  const { room, seat } = props;
  const { phase } = room.stage;
  if (phase === 'news' && room.edition != null) return `${phaseTitle(props)}: ${local(room.edition.text.headline)}`;
  const { result } = seat;
  if ((phase === 'result' || phase === 'epilogue') && result?.round === room.stage.round) {
    return t('phase.resultWords', {
      change: f.signedPercent(result.after / Math.max(0.01, result.before) - 1),
      rank: f.ordinal(result.rank),
      teams: result.teams,
    });
  }
  return phaseTitle(props);
}
