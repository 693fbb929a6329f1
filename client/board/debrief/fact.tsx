// One fact on the wall: what is said, what to ask of it, and on the teacher's tap what the sources say.
import { local, t } from '../../i18n/i18n.ts';
import { Masthead } from '../masthead.tsx';
import type { PageProps } from './page.tsx';

export function FactBody({ texts, exhibit: { fact } }: PageProps) {
  const card = texts?.facts.find(({ id }) => id === fact?.id);
  if (card === undefined) return null;
  const { claim, hunt, found, lesson, sources, verdict } = card;
  const shown = fact?.found === true;
  const named = sources.map(({ name, date }) => t('d.source', { name, date })).join(' · ');
  return (
    <>
      <Masthead left={t(hunt === undefined ? 'fact.folioPlain' : 'fact.folio')} right={local(card.title)} />
      <div class={`dp-fact ${shown ? 'is-found' : ''}`}>
        <section>
          <h2>{t('fact.claim')}</h2>
          <p class="disp">{local(claim)}</p>
          {hunt !== undefined && <p class="ask">{local(hunt)}</p>}
        </section>
        {shown && (
          <section aria-live="polite">
            <h2>{t('fact.found')}</h2>
            <p class="dp-verdict disp">{t(`fact.${verdict}`)}</p>
            <p>{local(found)}</p>
            <p>
              <b>{local(lesson)}</b>
            </p>
          </section>
        )}
      </div>
      {shown && sources.length > 0 && (
        <footer class="foot dp-foot">
          <span>{t('fact.reported', { sources: named })}</span>
        </footer>
      )}
    </>
  );
}
