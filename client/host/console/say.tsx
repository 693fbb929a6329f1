// Left column: what to say now, points to make, whom to watch, what to ask after the bell. Never on the board.
import { f, local, t } from '../../i18n/i18n.ts';
import type { ConsoleProps } from './model.ts';

export function Say({ view, notes }: Pick<ConsoleProps, 'view' | 'notes'>) {
  const { stage, teamsList = [], watch = [] } = view;
  const phase = stage?.phase ?? 'lobby';
  const { event = null, phase: general = null } = notes ?? {};
  const onEvent = event !== null && ['news', 'pitch', 'decide'].includes(phase);
  const asked = event !== null && (phase === 'closed' || phase === 'result');
  const line = onEvent ? local(event.say) : asked ? local(event.after) : general === null ? '' : local(general.say);
  const points = onEvent ? event.points : (general?.points ?? []);
  const watched = phase === 'ended' || phase === 'final' || phase === 'debrief' ? [] : watch;
  return (
    <section class="say">
      <h2>{t(asked ? 'say.ask' : 'say.now')}</h2>
      {line === '' ? (
        <p class="dim">{t('say.none')}</p>
      ) : (
        <p class={`line disp ${line.length > 110 ? 'is-long' : ''}`}>{asked ? line : t('say.quote', { text: line })}</p>
      )}
      {points.length > 0 && (
        <ul>
          {points.map((point) => (
            <li key={point.en}>{local(point)}</li>
          ))}
        </ul>
      )}
      {watched.length > 0 && (
        <>
          <h2>{t('say.watch')}</h2>
          {[...watched]
            .sort((a, b) => a.rise - b.rise)
            .slice(0, 3)
            .map(({ team, rise, exposure }) => (
              <p key={team}>
                {t('say.margin', {
                  name: teamsList.find(({ id }) => id === team)?.name ?? '',
                  exposure: f.percent(exposure),
                  rise: f.percent(rise),
                })}
              </p>
            ))}
        </>
      )}
      {onEvent && (
        <>
          <h2>{t('say.after')}</h2>
          <p>{local(event.after)}</p>
        </>
      )}
    </section>
  );
}
