// The teacher's controls of the debrief: jump anywhere, the chart alone, a round to follow, "What if?", facts. Never on the board.
import { useEffect, useState } from 'preact/hooks';
import { FIRST_EXHIBIT } from '../../../shared/game/exhibit.ts';
import { QUESTIONS } from '../../board/debrief-steps.ts';
import { debriefTexts } from '../../board/debrief-texts.ts';
import { addSurfaces, hasText, local, t } from '../../i18n/i18n.ts';
import { Choice } from './choice.tsx';
import type { PartProps } from './model.ts';
import { Voices } from './voices.tsx';
import { WhatIfControls } from './what-if-controls.tsx';

const LOOP = 5;

export function DebriefPanel({ view, send }: PartProps) {
  useEffect(() => void addSurfaces('debrief'), []);
  const { stage, session, final, boardMode = 'phase' } = view;
  if (!stage || !session || !final || !hasText('dp.head')) return null;
  const exhibit = view.exhibit ?? FIRST_EXHIBIT;
  const texts = debriefTexts.getState().texts?.debrief ?? [];
  const onPage = boardMode === 'phase';
  return (
    <div class="dp">
      <h2>{t('dp.head')}</h2>
      {stage.phase === 'debrief' && (
        <>
          <div class="dp-jump">
            {Array.from({ length: QUESTIONS }, (_, question) => {
              const asked = texts[question]?.question;
              return (
                <button
                  key={question}
                  type="button"
                  class="btn q"
                  aria-label={t('dp.jump', { n: question + 1 })}
                  title={asked === undefined ? undefined : local(asked)}
                  aria-pressed={stage.question === question}
                  onClick={() => send({ type: 'goToQuestion', question, reveal: 0 })}
                >
                  {question + 1}
                </button>
              );
            })}
          </div>
          <div class="dp-row">
            <button
              type="button"
              class="btn q"
              aria-pressed={exhibit.full}
              disabled={!onPage}
              onClick={() => send({ type: 'setExhibit', exhibit: { full: !exhibit.full } })}
            >
              {t(exhibit.full ? 'dp.unfull' : 'dp.full')}
            </button>
            {stage.question === LOOP && (
              <Choice
                name={t('dp.round')}
                value={exhibit.round === null ? '' : String(exhibit.round)}
                options={[
                  ['', t('dp.allRounds')],
                  ...Array.from(
                    { length: final.rounds },
                    (_, round) => [String(round), t('dp.roundN', { n: round + 1 })] as const,
                  ),
                ]}
                onChange={(value) => {
                  if (stage.reveal === 0) send({ type: 'goToQuestion', question: LOOP, reveal: 1 });
                  send({ type: 'setExhibit', exhibit: { round: value === '' ? null : Number(value) } });
                }}
              />
            )}
          </div>
        </>
      )}
      <Voices view={view} send={send} />
      <WhatIfControls view={view} send={send} />
      <Facts view={view} send={send} />
    </div>
  );
}

/** Spot the error: cards with something to hunt for first. */
function Facts({ view, send }: PartProps) {
  const facts = debriefTexts.getState().texts?.facts ?? [];
  const [chosen, setChosen] = useState('');
  const ordered = [...facts].sort((a, b) => Number(b.hunt !== undefined) - Number(a.hunt !== undefined));
  const id = chosen === '' ? (ordered[0]?.id ?? '') : chosen;
  const { fact } = view.exhibit ?? FIRST_EXHIBIT;
  const shown = view.boardMode === 'fact' && fact?.id === id;
  if (ordered.length === 0) return null;
  return (
    <>
      <h2>{t('dp.facts')}</h2>
      <Choice
        name={t('dp.fact')}
        value={id}
        options={ordered.map((each) => [each.id, local(each.title)] as const)}
        onChange={setChosen}
      />
      <div class="dp-row">
        <button
          type="button"
          class="btn q"
          aria-pressed={shown}
          onClick={() => {
            if (!shown) send({ type: 'setExhibit', exhibit: { fact: { id, found: false } } });
            send({ type: 'showOnBoard', mode: shown ? 'phase' : 'fact' });
          }}
        >
          {t(shown ? 'dp.back' : 'dp.showFact')}
        </button>
        <button
          type="button"
          class="btn q"
          disabled={!shown}
          onClick={() => send({ type: 'setExhibit', exhibit: { fact: { id, found: fact?.found !== true } } })}
        >
          {t(shown && fact?.found === true ? 'dp.cover' : 'dp.uncover')}
        </button>
      </div>
    </>
  );
}
