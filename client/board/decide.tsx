// Orders are open: the clock is the page. Who has sent is a filled shape, who has not an outlined one. Never an amount.
import type { RosterTeam } from '../../shared/game/views.ts';
import { clockText } from '../i18n/format.ts';
import { local, rich, t } from '../i18n/i18n.ts';
import { useClock } from '../ui/use-clock.ts';
import { folioLeft, folioRight, Masthead } from './masthead.tsx';
import type { ScreenProps } from './screen.ts';
import { namesLayout } from './standings-layout.ts';
import { TeamMark, TeamName, teamName } from './team-name.tsx';

export function Decide({ view, stageAt }: ScreenProps) {
  const { stage, edition, roster = [], progress, session } = view;
  const sent = progress?.sent ?? roster.filter((team) => team.sent).length;
  const total = progress?.total ?? roster.length;
  const crowded = (roster.length <= 32 ? roster : roster.filter((team) => !team.sent)).length > 16;
  return (
    <>
      <Masthead left={folioLeft(view)} right={folioRight(view)} />
      <div class={`mid ${crowded ? 'is-crowded' : ''}`}>
        <Bell clock={stage?.clock} stageAt={stageAt} />
        {edition && (
          <section>
            <h1 class="disp">{local(edition.text.headline)}</h1>
            <p class="lede">{local(edition.text.text)}</p>
            <p class="rem">{t('board.repeat')}</p>
          </section>
        )}
      </div>
      <section class="who">
        <h2>{rich('board.ordersIn', { sent, n: total })}</h2>
        <Senders roster={roster} anonymous={session?.anonymous ?? false} />
      </section>
    </>
  );
}

type BellProps = {
  readonly clock: NonNullable<ScreenProps['view']['stage']>['clock'] | undefined;
  readonly stageAt: number;
};

function Bell({ clock, stageAt }: BellProps) {
  const { left, share, running } = useClock(clock, stageAt);
  if (left === null) {
    return (
      <div class="bell-side">
        <p class="say">{t('board.ordersOpen')}</p>
        <p class="noclock disp">{t('board.noClock')}</p>
      </div>
    );
  }
  const text = clockText(left);
  const last = running && left <= 10_000;
  return (
    <div class={`bell-side ${last ? 'is-last' : ''} ${running ? '' : 'is-paused'}`}>
      <p class="say">{running ? t('board.ordersOpen') : t('board.paused')}</p>
      <p
        class={`clock disp ${text.length > 4 ? 'is-long' : ''}`}
        role="timer"
        aria-label={t('board.secondsLeft', { n: Math.ceil(left / 1000) })}
      >
        {text}
      </p>
      <div class="bell" aria-hidden="true">
        <i style={{ transform: `scaleX(${share.toFixed(4)})` }} />
      </div>
    </div>
  );
}

/** All names while they fit; in a large class only those that are missing. */
function Senders({ roster, anonymous }: { readonly roster: readonly RosterTeam[]; readonly anonymous: boolean }) {
  const missing = roster.filter((team) => !team.sent);
  const wanted = roster.length <= 32 ? roster : missing;
  const layout = namesLayout(wanted.length, [
    { to: 12, columns: 4 },
    { to: 20, columns: 5 },
    { to: 35, columns: 5 },
  ]);
  if (roster.length > 32 && missing.length === 0) return <p class="dim">{t('board.allIn')}</p>;
  return (
    <ul class={`names is-${layout.size} cols-${layout.columns}`}>
      {wanted.slice(0, layout.shown).map((team) => (
        <li key={team.id} class={team.sent ? 'in' : 'out'}>
          <TeamMark role={team.role} />
          <span class="who-name">
            <TeamName name={teamName(team, anonymous)} role={team.role} bot={team.bot} />
          </span>
        </li>
      ))}
      {layout.shown < wanted.length && <li class="dim">{t('board.more', { n: wanted.length - layout.shown })}</li>}
    </ul>
  );
}
