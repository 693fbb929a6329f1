// The frame of every screen in the game: band with team and clock, bell line, state of the line, folio, sticky verbs.
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { Role } from '../../shared/engine/types.ts';
import { clockText } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { roleName } from '../ui/pack-texts.ts';
import { RoleMark } from '../ui/role-mark.tsx';
import { type Countdown, useClock } from '../ui/use-clock.ts';
import { AloneContext } from './alone.ts';
import { lazy } from './lazy.tsx';
import { Menu } from './menu.tsx';
import type { ScreenProps } from './model.ts';

/** Only a class has a teacher who knocks. */
const Nudge = lazy(() => import('./nudge.tsx').then((module) => module.Nudge));

type FrameProps = ScreenProps & {
  readonly children: ComponentChildren;
  /** The band shows the clock only where time matters. */
  readonly clock?: boolean;
  readonly masthead?: boolean;
  readonly dark?: boolean;
};

export function Frame(props: FrameProps) {
  const { children, clock = false, masthead = false, dark = false, seat } = props;
  const role: Role | undefined = seat.team?.role;
  const alone = useContext(AloneContext);
  const main = useRef<HTMLElement>(null);
  // A screen that took the focus away with it hands it on: the next Tab begins at the top of the new one.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main ref={main} class={`ph ${role === undefined ? '' : `is-${role}`} ${dark ? 'burst' : ''}`} tabIndex={-1}>
      {masthead ? <Masthead {...props} /> : <Band {...props} clock={clock} />}
      <LinkNote {...props} />
      {alone === null && <Nudge {...props} />}
      {alone !== null && <alone.Above />}
      {children}
    </main>
  );
}

const Dots = () => (
  <svg class="dots" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M3 8h.01M8 8h.01M13 8h.01" />
  </svg>
);

function Masthead(props: FrameProps) {
  const alone = useContext(AloneContext);
  return (
    <div class="mast">
      {alone !== null && <alone.Tools />}
      <span>{t('app.name')}</span>
      <Menu {...props} class="more">
        <Dots />
      </Menu>
    </div>
  );
}

function Band(props: FrameProps) {
  const { seat, room, stageAt } = props;
  const countdown = useClock(room.stage.clock, stageAt);
  const role = seat.team?.role;
  const shown = props.clock === true && countdown.left !== null;
  const last = shown && countdown.running && (countdown.left ?? 0) <= 10_000;
  const alone = useContext(AloneContext);
  return (
    <>
      <header class={last ? 'top last' : 'top'}>
        <Menu {...props} class="me">
          {role !== undefined && <RoleMark role={role} />}
          <span class="who">
            <span class="team">{seat.team?.name ?? seat.me?.name ?? t('app.name')}</span>{' '}
            <span class="role">
              {role !== undefined ? roleName(role) : seat.me?.observer === true && t('observer.word')}
            </span>
          </span>
          <Dots />
        </Menu>
        {alone !== null && <alone.Tools />}
        {shown && <Clock countdown={countdown} />}
      </header>
      {shown && <Bell share={countdown.share} />}
    </>
  );
}

function Clock({ countdown }: { readonly countdown: Countdown }) {
  const text = clockText(countdown.left ?? 0);
  return (
    <span class="clock" role="timer" aria-label={t('common.timeLeft', { clock: text })}>
      {!countdown.running && <small>{t('common.paused')}</small>}
      {text}
    </span>
  );
}

function Bell({ share }: { readonly share: number }) {
  return (
    <div class="bell" aria-hidden="true">
      <i style={{ transform: `scaleX(${share.toFixed(3)})` }} />
    </div>
  );
}

function LinkNote({ link }: Pick<ScreenProps, 'link'>) {
  if (link === 'online' || link === 'idle' || link === 'closed') return null;
  return (
    <p class="note" role="status">
      <b>{t(`link.${link}`)}</b> {link !== 'connecting' && <span class="next">{t(`link.${link}.next`)}</span>}
    </p>
  );
}

export function Verbs({ children, note }: { readonly children: ComponentChildren; readonly note?: ComponentChildren }) {
  const alone = useContext(AloneContext);
  return (
    <>
      {alone !== null && <alone.Below />}
      <div class="act">
        {alone !== null && <alone.Onward />}
        {children}
        {note !== undefined && <p>{note}</p>}
      </div>
    </>
  );
}

export function roundName({ room }: Pick<ScreenProps, 'room'>): string {
  const { stage, session } = room;
  if (stage.practice) return t('common.practiceRound');
  return t('common.round', { round: stage.round + 1, rounds: session.rounds });
}

/** "Orders open in 0:12", or that the teacher opens them. */
export function useOpening({ room, stageAt }: Pick<ScreenProps, 'room' | 'stageAt'>): string {
  const { left, running } = useClock(room.stage.clock, stageAt);
  if (left === null) return t('news.opensByTeacher');
  return running ? t('news.opensIn', { clock: clockText(left) }) : t('news.opensPaused');
}
