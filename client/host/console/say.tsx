// Left column: what to say now, points to make, whom to watch, what to ask after the bell. Never on the board.

import { debriefTexts } from '../../board/debrief-texts.ts';
import { f, local, t } from '../../i18n/i18n.ts';
import type { ConsoleProps } from './model.ts';

/** In the debrief: the question, what to ask, how to explain it. */
function SayQuestion({ question }: { readonly question: number }) {
  const texts = debriefTexts.getState().texts?.debrief[question];
  if (texts === undefined) return null;
  return (
    <section class="say">
      <h2>{t('say.ask')}</h2>
      <p class="line disp">{local(texts.question)}</p>
      <ul>
        {texts.ask.map((line) => (
          <li key={line.en}>{local(line)}</li>
        ))}
      </ul>
      <h2>{t('say.explain')}</h2>
      <ul>
        {texts.explain.map((line) => (
          <li key={line.en}>{local(line)}</li>
        ))}
      </ul>
    </section>
  );
}

export function Say({ view, notes }: Pick<ConsoleProps, 'view' | 'notes'>) {
  const { stage, teamsList = [], watch = [] } = view;
  if (stage?.phase === 'debrief' && debriefTexts.getState().texts !== null) {
    return <SayQuestion question={stage.question} />;
  }
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
