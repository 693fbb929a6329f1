// Waiting for the lesson: my team and its role card, choosing a team, the comprehension check, trying the controls.
import { useEffect, useState } from 'preact/hooks';
import type { Reject } from '../../shared/game/commands.ts';
import { t } from '../i18n/i18n.ts';
import { packTexts, roleName } from '../ui/pack-texts.ts';
import { RejectNote } from '../ui/reject-note.tsx';
import { RoleMark } from '../ui/role-mark.tsx';
import { useStore } from '../ui/use-store.ts';
import { Frame, Verbs } from './frame.tsx';
import { notAReject, type ScreenProps } from './model.ts';
import { BeforeAfter, Questions } from './questions.tsx';
import { RoleCard } from './role-card.tsx';

type LobbyProps = ScreenProps & { readonly onTry: () => void };

export function Lobby(props: LobbyProps) {
  const { room, seat, onTry } = props;
  const [choosing, setChoosing] = useState(false);
  const role = seat.team?.role;
  const texts = useStore(packTexts, (state) => state.texts);
  const canChoose = room.session.teamChoice === 'self' && seat.choices != null && seat.me?.observer !== true;
  const teamless = seat.team == null && seat.me?.observer !== true;
  useEffect(() => setChoosing(false), [seat.team?.id]);
  if (canChoose && (choosing || teamless))
    return <ChooseTeam {...props} onBack={teamless ? null : () => setChoosing(false)} />;
  return (
    <Frame {...props}>
      {role !== undefined ? <RoleCard role={role} texts={texts} wealth={100} /> : <Waiting {...props} />}
      {role !== undefined && room.session.comprehension && texts !== null && (
        <Questions
          {...props}
          check="comprehension"
          title={t('check.comprehension')}
          items={texts.roles[role].check.map((item, at) => ({ ...item, id: `${role}-${at}` }))}
          verdict={(item, option) => `/api/sessions/${room.session.pin}/role-check/${role}/${item}/${option}`}
        />
      )}
      <BeforeAfter {...props} check="before" />
      <div class="grow" />
      <p class="sec" role="status">
        <b>{t('lobby.waiting')}</b> {t('lobby.teams', { n: room.crowd?.teams ?? 1 })} {t('lobby.keepOpen')}
      </p>
      <Verbs>
        <div class={canChoose ? 'btns even' : 'btns one'}>
          {canChoose && (
            <button type="button" class="btn" onClick={() => setChoosing(true)}>
              {t('lobby.otherTeam')}
            </button>
          )}
          {role !== undefined && (
            <button type="button" class="btn" onClick={onTry}>
              {t('lobby.try')}
            </button>
          )}
        </div>
      </Verbs>
    </Frame>
  );
}

/** Nobody has given this person a team yet. */
function Waiting({ seat }: ScreenProps) {
  const observer = seat.me?.observer === true;
  return (
    <section class="card">
      <div>
        <p class="dim">{t('lobby.hello', { name: seat.me?.name ?? '' })}</p>
        <h1 class="hl">{observer ? t('observer.title') : t('lobby.noTeam')}</h1>
        <p class="lede">{observer ? t('observer.text') : t('lobby.noTeamText')}</p>
      </div>
    </section>
  );
}

function ChooseTeam(props: ScreenProps & { readonly onBack: (() => void) | null }) {
  const { seat, actions, room, onBack } = props;
  const [refusal, setRefusal] = useState<Reject | null>(null);
  const choices = seat.choices ?? [];
  const choose = async (team: string | null) =>
    setRefusal(notAReject(await actions.send({ type: 'chooseTeam', team })));
  return (
    <Frame {...props}>
      <h1 class="hl small">{t('lobby.choose')}</h1>
      {refusal !== null && <RejectNote reject={refusal} />}
      <ul class="teams">
        {choices.map((team) => (
          <li key={team.id}>
            <button
              type="button"
              class={`is-${team.role}`}
              disabled={team.full}
              aria-pressed={team.id === seat.team?.id}
              onClick={() => void choose(team.id)}
            >
              <RoleMark role={team.role} />
              <span>
                <b>{team.name}</b>
                <span class="dim">{roleName(team.role)}</span>
              </span>
              <span class="num">
                {team.full ? t('lobby.full') : t('lobby.size', { size: team.size, max: room.session.teamSize })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div class="grow" />
      <Verbs>
        <div class="btns one">
          {onBack !== null ? (
            <button type="button" class="btn" onClick={onBack}>
              {t('common.back')}
            </button>
          ) : (
            <button type="button" class="btn" onClick={() => void choose(null)}>
              {t('lobby.newTeam')}
            </button>
          )}
        </div>
      </Verbs>
    </Frame>
  );
}
