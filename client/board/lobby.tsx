// The open door: address, PIN and QR code as large as they go, and the names as they arrive.
import { useEffect, useRef } from 'preact/hooks';
import { ROLES } from '../../shared/engine/types.ts';
import type { RosterTeam } from '../../shared/game/views.ts';
import { rich, t } from '../i18n/i18n.ts';
import { roleName } from '../ui/pack-texts.ts';
import { Masthead } from './masthead.tsx';
import { shortAddress, spacedPin } from './pin.ts';
import { QrCode } from './qr.tsx';
import type { ScreenProps } from './screen.ts';
import { namesLayout } from './standings-layout.ts';
import { TeamMark, TeamName, teamName } from './team-name.tsx';

export function Lobby({ view, joinUrl }: ScreenProps) {
  const { session, crowd, roster = [] } = view;
  if (!session) return null;
  const pin = spacedPin(session.pin);
  const address = shortAddress(joinUrl);
  return (
    <>
      <Masthead left={session.title} right={session.locked ? t('board.locked') : t('board.waiting')} />
      <section class="way">
        <div>
          <p class={`u ${address.length > 22 ? 'long' : ''}`}>{rich('board.open', { address })}</p>
          <p class="pin disp" role="img" aria-label={t('board.pin', { pin: session.pin })}>
            {pin}
          </p>
        </div>
        <QrCode text={joinUrl} label={t('board.qr')} />
      </section>
      <section class="here">
        <Arrivals roster={roster} people={crowd?.people ?? 0} anonymous={session.anonymous} />
      </section>
      <footer class="foot">
        <span>{t('app.notice')}</span>
        <span class="roles">
          {ROLES.map((role) => (
            <span key={role}>
              <TeamMark role={role} />
              <span aria-hidden="true">{roleName(role)}</span>
            </span>
          ))}
        </span>
      </footer>
    </>
  );
}

type ArrivalsProps = { readonly roster: readonly RosterTeam[]; readonly people: number; readonly anonymous: boolean };

/** With room for everybody all names stay; in a large class the newest ones do. */
function Arrivals({ roster, people, anonymous }: ArrivalsProps) {
  const known = useRef<ReadonlySet<string> | null>(null);
  const fresh = known.current === null ? null : (roster.findLast(({ id }) => !known.current?.has(id))?.id ?? null);
  useEffect(() => {
    known.current = new Set(roster.map(({ id }) => id));
  });
  const teams = roster.filter(({ size, bot }) => size > 0 || bot);
  const layout = namesLayout(teams.length, [
    { to: 10, columns: 5 },
    { to: 15, columns: 5 },
    { to: 20, columns: 5 },
  ]);
  const shown = layout.shown === teams.length ? teams : teams.slice(-layout.shown);
  const counted = people > teams.length ? people : teams.length;
  return (
    <>
      <h2>
        {counted === 0
          ? t('board.nobody')
          : rich(people > teams.length ? 'board.peopleHere' : 'board.teamsHere', { n: counted })}
      </h2>
      <ul class={`names is-${layout.size} cols-${layout.columns}`}>
        {shown.map((team) => (
          <li key={team.id} class={team.id === (fresh ?? shown.at(-1)?.id) ? 'new' : ''}>
            <TeamMark role={team.role} />
            <span class="who">
              <TeamName name={teamName(team, anonymous)} role={team.role} bot={team.bot} />
            </span>
          </li>
        ))}
        {shown.length < teams.length && <li class="dim">{t('board.more', { n: teams.length - shown.length })}</li>}
      </ul>
    </>
  );
}
