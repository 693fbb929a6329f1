// Top of the console: which class, which round, which phase, who is connected.
import { spacedPin } from '../../board/pin.ts';
import { rich, t } from '../../i18n/i18n.ts';
import type { Key } from '../../i18n/surfaces.ts';
import type { ConsoleProps } from './model.ts';

export function Header({ view, link, onPin }: Pick<ConsoleProps, 'view' | 'link'> & { readonly onPin: () => void }) {
  const { session, stage, crowd } = view;
  if (!session || !stage) return null;
  const away = link !== 'online';
  return (
    <header>
      <span class="nm disp">{t('app.name')}</span>
      {session.title !== '' && <span class="dim class-title">{session.title}</span>}
      <Round session={session} stage={stage} />
      <span class={`conn ${away ? 'is-away' : ''}`} role="status">
        <i aria-hidden="true" />
        {away
          ? t('console.reconnecting')
          : t('console.online', { online: crowd?.online ?? 0, people: crowd?.people ?? 0 })}
      </span>
      <button type="button" class="btn q" onClick={onPin}>
        {t('board.pin', { pin: spacedPin(session.pin) })}
      </button>
    </header>
  );
}

type RoundProps = Pick<Required<ConsoleProps['view']>, 'session' | 'stage'>;

function Round({ session, stage }: RoundProps) {
  const { phase, round, practice } = stage;
  if (phase === 'epilogue') {
    return (
      <span>{rich('console.epilogue', { round: round - session.rounds + 1, rounds: session.epilogueRounds })}</span>
    );
  }
  if (phase === 'lobby' || phase === 'final' || phase === 'debrief' || phase === 'ended') {
    return <b>{t(`phase.${phase}`)}</b>;
  }
  const current = phase === 'closed' ? 'decide' : phase;
  const steps = ['news', ...(phase === 'pitch' ? ['pitch'] : []), 'decide', 'result'];
  return (
    <>
      <span class="round">
        {practice ? rich('console.practice') : rich('console.round', { round: round + 1, rounds: session.rounds })}
      </span>
      <ol class="phases" aria-label={t('console.phases')}>
        {steps.map((step) => (
          <li key={step} aria-current={step === current ? 'step' : undefined}>
            {t(`phase.${step}` as Key)}
          </li>
        ))}
      </ol>
    </>
  );
}
