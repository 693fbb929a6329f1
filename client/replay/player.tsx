// Walking through a recorded session: the board at every moment, a slider, the fingerprint.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { everybody } from '../../shared/game/players.ts';
import type { GameState } from '../../shared/game/types.ts';
import { finalStep } from '../board/final-steps.ts';
import { Sheet } from '../board/sheet.tsx';
import { f, t } from '../i18n/i18n.ts';
import type { Key } from '../i18n/surfaces.ts';
import type { Replay } from './open-replay.ts';
import { usePar } from './use-par.ts';
import { viewAt } from './view.ts';

export function Player({ replay }: { readonly replay: Replay }) {
  const { moments, texts, header } = replay;
  const [at, setAt] = useState(0);
  const last = moments.length - 1;
  const state = moments[at] as GameState;
  const par = usePar(state);
  const view = useMemo(() => viewAt(state, texts, par), [state, texts, par]);
  const go = (to: number) => setAt(Math.min(last, Math.max(0, to)));
  useArrows((by) => setAt((now) => Math.min(last, Math.max(0, now + by))));
  return (
    <main class="rp-play">
      <Scaled>
        <Sheet view={view} stageAt={0} joinUrl={`${location.origin}/join`} />
      </Scaled>
      <div class="rp-bar">
        <button type="button" class="btn" disabled={at === 0} onClick={() => go(at - 1)}>
          {t('replay.back')}
        </button>
        <input
          type="range"
          min={0}
          max={last}
          value={at}
          aria-label={t('replay.slider')}
          aria-valuetext={nameOf(state)}
          onInput={(event) => go(Number(event.currentTarget.value))}
        />
        <button type="button" class="btn" disabled={at === last} onClick={() => go(at + 1)}>
          {t('replay.on')}
        </button>
        <p class="rp-name" role="status">
          <b>{nameOf(state)}</b> <span class="dim">{t('replay.moment', { n: at + 1, total: moments.length })}</span>
        </p>
      </div>
      <footer>
        <Fingerprint replay={replay} />
        <p class="dim">
          {t('replay.about', {
            title: header.options.title === '' ? header.id : header.options.title,
            date: f.date(header.createdAt),
            people: everybody(state.players).length,
          })}
        </p>
      </footer>
    </main>
  );
}

/** What the moment is called. */
function nameOf({ stage, options, boardMode }: GameState): string {
  const { phase, round, practice, question, reveal } = stage;
  if (phase === 'final') return `${t('replay.phase.final')}: ${t(`replay.final.${finalStep(reveal)}` as Key)}`;
  if (phase === 'debrief') return t(boardMode === 'voices' ? 'replay.voices' : 'replay.question', { n: question + 1 });
  if (phase === 'lobby' || phase === 'ended') return t(`replay.phase.${phase}`);
  if (phase === 'epilogue') return t('replay.epilogue', { n: round - options.rounds + 1 });
  const where = practice ? t('common.practiceRound') : t('common.round', { round: round + 1, rounds: options.rounds });
  return `${where}: ${t(`replay.phase.${phase}` as Key)}`;
}

function Fingerprint({ replay: { fingerprint, hash, header, otherEngine } }: { readonly replay: Replay }) {
  return (
    <p class={`rp-print is-${fingerprint}`}>
      <b>{t(`replay.print.${fingerprint}`)}</b>{' '}
      <span class="dim">
        {hash !== null && t('replay.hash', { hash })} {t('replay.engine', { engine: header.engineVersion })}
        {otherEngine && ` ${t('replay.otherEngine')}`}
      </span>
    </p>
  );
}

function Scaled({ children }: { readonly children: preact.ComponentChildren }) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [box, inner] = [frame.current, sheet.current];
    if (box === null || inner === null) return;
    const scale = () => {
      const { offsetWidth: width, offsetHeight: height } = inner;
      const factor = Math.min(box.clientWidth / Math.max(1, width), box.clientHeight / Math.max(1, height));
      inner.style.transform = `translate(${(box.clientWidth - factor * width) / 2}px, 0) scale(${factor})`;
    };
    scale();
    const watch = new ResizeObserver(scale);
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  return (
    <div class="rp-board" ref={frame}>
      <div class="rp-sheet" ref={sheet}>
        {children}
      </div>
    </div>
  );
}

function useArrows(step: (by: number) => void): void {
  useEffect(() => {
    const keydown = ({ key, target }: KeyboardEvent) => {
      if (target instanceof HTMLInputElement) return;
      if (key === 'ArrowRight') step(1);
      else if (key === 'ArrowLeft') step(-1);
    };
    document.addEventListener('keydown', keydown);
    return () => document.removeEventListener('keydown', keydown);
  }, []);
}
