// The pitch minute: climate startups speak, funds may earmark. Their names, and the clock.
import { clockText } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { useClock } from '../ui/use-clock.ts';
import { folioLeft, folioRight, Masthead } from './masthead.tsx';
import type { ScreenProps } from './screen.ts';
import { namesLayout } from './standings-layout.ts';
import { TeamMark, TeamName, teamName } from './team-name.tsx';

export function Pitch({ view, stageAt }: ScreenProps) {
  const { stage, roster = [], session } = view;
  const { left } = useClock(stage?.clock, stageAt);
  const startups = roster.filter(({ role }) => role === 'climate');
  const layout = namesLayout(startups.length, [
    { to: 8, columns: 4 },
    { to: 15, columns: 5 },
    { to: 20, columns: 5 },
  ]);
  return (
    <>
      <Masthead left={folioLeft(view)} right={folioRight(view)} />
      <div class="quiet">
        <h1 class="disp">{t('pitch.head')}</h1>
        <p class="quiet-note">{t('pitch.rule')}</p>
      </div>
      <section class="who">
        <h2>{left === null ? t('pitch.startups') : t('pitch.clock', { clock: clockText(left) })}</h2>
        <ul class={`names is-${layout.size} cols-${layout.columns}`}>
          {startups.slice(0, layout.shown).map((team) => (
            <li key={team.id} class="in">
              <TeamMark role={team.role} />
              <span class="who-name">
                <TeamName name={teamName(team, session?.anonymous ?? false)} role={team.role} bot={team.bot} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
