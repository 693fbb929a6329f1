// One sheet of paper, 192 × 108 rem: chooses the page for this moment. Used by the projector and, scaled down, by the console.
import { useEffect, useState } from 'preact/hooks';
import type { Phase } from '../../shared/game/types.ts';
import { t } from '../i18n/i18n.ts';
import { Burst } from './burst.tsx';
import { rememberDate } from './dates.ts';
import { Debrief, Earlier, Fact, Voices, WhatIf } from './debrief.tsx';
import { Decide } from './decide.tsx';
import { Final } from './final.tsx';
import { GainBoard } from './gain.tsx';
import { Lobby } from './lobby.tsx';
import { folioLeft, folioRight, Masthead } from './masthead.tsx';
import { News } from './news.tsx';
import { Pitch } from './pitch.tsx';
import { Result } from './result.tsx';
import type { ScreenProps } from './screen.ts';
import { Quiet, StandingsOnly } from './standings.tsx';

/** How long the dark front page stays before the standings follow, still in the dark. */
const BURST_FOR = 14_000;

const SCREENS = {
  lobby: { name: 'lob', draw: Lobby },
  news: { name: 'news', draw: News },
  pitch: { name: 'pit', draw: Pitch },
  decide: { name: 'dec', draw: Decide },
  closed: { name: 'closed', draw: Closed },
  result: { name: 'res', draw: Result },
  epilogue: { name: 'res', draw: Result },
  final: { name: 'fin', draw: Final },
  debrief: { name: 'fin', draw: Debrief },
  ended: { name: 'end', draw: Ended },
} satisfies Record<Phase, { readonly name: string; readonly draw: (props: ScreenProps) => unknown }>;

function Closed({ view }: ScreenProps) {
  return (
    <>
      <Masthead left={folioLeft(view)} right={folioRight(view)} />
      <div class="quiet">
        <p class="disp">{t('board.bell')}</p>
        <p class="quiet-note">{t('board.making')}</p>
      </div>
    </>
  );
}

function Ended({ view }: ScreenProps) {
  return <Quiet title={view.session?.title ?? ''} text={t('board.ended')} note={t('board.endedNote')} />;
}

function Blank({ view }: ScreenProps) {
  return <Quiet title={view.session?.title ?? ''} text={t('board.blank')} />;
}

export function Sheet(props: ScreenProps) {
  const { view } = props;
  rememberDate(view);
  const { stage, result } = view;
  const shocked = useBurst(view);
  if (!stage) return null;
  const dark =
    result?.burst === true && (stage.phase === 'result' || stage.phase === 'epilogue') && view.boardMode === 'phase';
  const mode = stage.phase === 'lobby' || stage.phase === 'ended' ? 'phase' : (view.boardMode ?? 'phase');
  const { name, draw: Screen } =
    mode === 'blank'
      ? { name: 'blank', draw: Blank }
      : mode === 'standings'
        ? { name: 'alone', draw: StandingsOnly }
        : mode === 'gain'
          ? { name: 'gain', draw: GainBoard }
          : mode === 'whatIf'
            ? { name: 'fin', draw: WhatIf }
            : mode === 'fact'
              ? { name: 'fin', draw: Fact }
              : mode === 'voices'
                ? { name: 'fin', draw: Voices }
                : mode === 'earlier'
                  ? { name: 'fin', draw: Earlier }
                  : shocked
                    ? { name: 'bst', draw: Burst }
                    : SCREENS[stage.phase];
  return (
    <main
      class={`sheet ${name} ${dark ? 'burst' : ''}`}
      key={`${name}:${stage.practice}:${stage.round}:${stage.phase === 'decide' ? 'd' : ''}`}
    >
      <Screen {...props} />
    </main>
  );
}

/** True while the burst edition has the page. */
function useBurst({ stage, result }: ScreenProps['view']): boolean {
  const round = result?.burst && (stage?.phase === 'result' || stage?.phase === 'epilogue') ? result.round : null;
  const [seen, setSeen] = useState<number | null>(null);
  useEffect(() => {
    if (round === null) {
      setSeen(null);
      return;
    }
    const timer = setTimeout(() => setSeen(round), BURST_FOR);
    return () => clearTimeout(timer);
  }, [round]);
  return round !== null && seen !== round;
}
