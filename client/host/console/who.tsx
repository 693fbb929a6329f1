// Right column while the game runs: help calls, missing orders, forecasts; between decisions every team with its wealth.
import type { ConsolePlayer } from '../../../shared/game/views.ts';
import { f, t } from '../../i18n/i18n.ts';
import { RoleMark } from '../../ui/role-mark.tsx';
import { DebriefPanel } from './debrief-panel.tsx';
import { Gain } from './gain.tsx';
import type { PartProps, Send } from './model.ts';
import { ReportLink } from './report-link.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { type WhoTeam, whoLists } from './who-lists.ts';

export function Who({ view, send, onEdit }: PartProps & { readonly onEdit: (team: string) => void }) {
  const { teamsList = [], people = [], stage } = view;
  const part = useKeptFocus();
  const lists = whoLists(teamsList, people);
  const deciding = stage?.phase === 'decide' || stage?.phase === 'closed';
  // Whose order is missing and who asks for help stands there once, with the call.
  const listed = new Set(stage?.phase === 'decide' ? lists.missing.flatMap(({ people: own }) => own) : []);
  const over = stage?.phase === 'final' || stage?.phase === 'debrief' || stage?.phase === 'ended';
  const calls = lists.help.filter((player) => !listed.has(player));
  return (
    <section class="who" ref={part} tabIndex={-1} aria-label={t('lobby.people')}>
      {(stage?.phase === 'final' || stage?.phase === 'debrief') && <DebriefPanel view={view} send={send} />}
      {over && <ReportLink view={view} send={send} />}
      {over && <Gain view={view} send={send} />}
      {calls.length > 0 && <Help people={calls} send={send} />}
      {deciding ? (
        <>
          {stage?.phase === 'decide' && <Missing teams={lists.missing} send={send} />}
          <Sent teams={lists.sent} />
        </>
      ) : stage?.phase === 'debrief' ? null : (
        <Everybody teams={[...lists.missing, ...lists.sent]} onEdit={onEdit} />
      )}
      {lists.taken.length > 0 && <Taken teams={lists.taken} send={send} />}
      {lists.handled.length > 0 && (
        <p class="dim handled">{t('who.handled', { names: f.list(lists.handled.map(({ name }) => name)) })}</p>
      )}
      {stage?.phase !== 'debrief' && lists.bots.length > 0 && <Bots teams={lists.bots} wealth={!deciding} />}
    </section>
  );
}

function Help({ people, send }: { readonly people: readonly ConsolePlayer[]; readonly send: Send }) {
  return (
    <>
      <h2>
        {t('who.helpHead')} <b>{people.length}</b>
      </h2>
      <ul>
        {people.map((player) => (
          <li key={player.id}>
            <span class="bang" aria-hidden="true">
              ?
            </span>
            <b>{player.name}</b>
            <button type="button" class="btn q" onClick={() => send({ type: 'answerHelp', player: player.id })}>
              {t('who.answer')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "2 phones, 1 of 3 proposed": why an order may be missing. */
function state({ team, people, online }: WhoTeam): string {
  const caller = people.find(({ help }) => help);
  if (caller !== undefined) return t('who.help', { name: caller.name });
  if (online === 0) return t('who.asleep');
  const phones = t('who.phones', { n: online });
  return team.members.length > 1
    ? `${phones}, ${t('who.proposals', { proposals: team.proposals, n: people.length })}`
    : phones;
}

function Missing({ teams, send }: { readonly teams: readonly WhoTeam[]; readonly send: Send }) {
  return (
    <>
      <h2>
        {t('who.missing')} <b>{teams.length}</b>
        {teams.length > 0 && (
          <button type="button" class="link r" onClick={() => send({ type: 'nudge', team: null })}>
            {t('who.nudgeAll')}
          </button>
        )}
      </h2>
      {teams.length === 0 ? (
        <p class="dim all-in">{t('who.everybodySent')}</p>
      ) : (
        <ul class="missing">
          {teams.map((each) => (
            <li key={each.team.id}>
              <RoleMark role={each.team.role} label={t(`role.${each.team.role}`)} />
              <span>
                <b>{each.team.name}</b>
                <br />
                <span class="dim">{state(each)}</span>
              </span>
              <Knock who={each} send={send} />
              <MissingButton who={each} send={send} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A knock on the phones there are; it says when it has been done. */
function Knock({ who: { team, online }, send }: { readonly who: WhoTeam; readonly send: Send }) {
  if (online === 0) return <span />;
  return (
    <button
      type="button"
      class="link"
      aria-label={t('who.nudgeTeam', { name: team.name })}
      onClick={() => send({ type: 'nudge', team: team.id })}
    >
      {team.nudges === 0 ? t('who.nudge') : t('who.nudged', { n: team.nudges })}
    </button>
  );
}

/** A call for help comes first; the bot can wait. */
function MissingButton({ who: { team, people }, send }: { readonly who: WhoTeam; readonly send: Send }) {
  const caller = people.find(({ help }) => help);
  return caller === undefined ? (
    <button type="button" class="btn q" onClick={() => send({ type: 'handToBot', team: team.id })}>
      {t('who.hand')}
    </button>
  ) : (
    <button type="button" class="btn q" onClick={() => send({ type: 'answerHelp', player: caller.id })}>
      {t('who.answer')}
    </button>
  );
}

function Sent({ teams }: { readonly teams: readonly WhoTeam[] }) {
  return (
    <>
      <h2>
        {t('who.sent')} <b>{teams.length}</b> <span class="dim r">{t('who.forecast')}</span>
      </h2>
      <ul class="ok">
        {teams.map(({ team }) => (
          <li key={team.id}>
            <RoleMark role={team.role} label={t(`role.${team.role}`)} />
            <span class="who-name">{team.name}</span>
            <span class="bb" aria-hidden="true">
              <i style={{ width: `${team.forecast ?? 0}%` }} />
            </span>
            <span class="r">{team.forecast === null ? '–' : f.percent(team.forecast / 100)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Everybody({ teams, onEdit }: { readonly teams: readonly WhoTeam[]; readonly onEdit: (team: string) => void }) {
  if (teams.length === 0) return null;
  const ordered = [...teams].sort((a, b) => (b.team.wealth ?? 0) - (a.team.wealth ?? 0));
  return (
    <>
      <h2>
        {t('who.teams')} <b>{teams.length}</b> <span class="dim r">{t('who.wealth')}</span>
      </h2>
      <ul class="ok">
        {ordered.map(({ team, online }) => (
          <li key={team.id}>
            <RoleMark role={team.role} label={t(`role.${team.role}`)} />
            <button type="button" class="link who-name" onClick={() => onEdit(team.id)}>
              {team.name}
            </button>
            <span class="dim">{online === 0 ? t('lobby.offline') : ''}</span>
            <span class="r">{team.wealth === null ? '' : f.fixed(team.wealth, 0)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Taken({ teams, send }: { readonly teams: readonly WhoTeam[]; readonly send: Send }) {
  return (
    <ul class="taken">
      {teams.map(({ team }) => (
        <li key={team.id}>
          <RoleMark role={team.role} label={t(`role.${team.role}`)} />
          <span>
            <b>{team.name}</b>
            <br />
            <span class="dim">{t('who.bots')}</span>
          </span>
          <button type="button" class="btn q" onClick={() => send({ type: 'handBack', team: team.id })}>
            {t('who.back')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Bots({ teams, wealth }: { readonly teams: readonly WhoTeam[]; readonly wealth: boolean }) {
  return (
    <>
      <h2>
        {t('who.bots')} <b>{teams.length}</b>
      </h2>
      <ul class="ok">
        {teams.map(({ team }) => (
          <li key={team.id}>
            <RoleMark role={team.role} label={t(`role.${team.role}`)} />
            <span class="who-name dim">{team.name}</span>
            <span />
            <span class="r dim">{wealth && team.wealth !== null ? f.fixed(team.wealth, 0) : ''}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
