// What the class says on the question on the board: its vote and its lines, here first. Nothing reaches the board before
// the teacher's tap, and a tap takes it back.
import { choicesOf, itemOf } from '../../../shared/game/debrief-asks.ts';
import { f, t } from '../../i18n/i18n.ts';
import { VoteBars, voteText } from '../../ui/vote-bars.tsx';
import type { PartProps } from './model.ts';

const SHOWN = 12;

export function Voices({ view, send }: PartProps) {
  const { stage, boardMode, lines = [], votes } = view;
  const question = stage?.question ?? 0;
  // The first question's page is what the class says; elsewhere it takes the place of the chart.
  const stands = question === 0 || boardMode === 'voices';
  const show = () => {
    if (!stands) send({ type: 'showOnBoard', mode: 'voices' });
  };
  return (
    <>
      <Vote view={view} send={send} show={show} />
      <Lines view={view} send={send} show={show} />
      {question > 0 && (boardMode === 'voices' || votes != null || lines.length > 0) && (
        <button
          type="button"
          class="btn q"
          onClick={() => send({ type: 'showOnBoard', mode: boardMode === 'voices' ? 'phase' : 'voices' })}
        >
          {t(boardMode === 'voices' ? 'dp.voicesOff' : 'dp.voicesOn')}
        </button>
      )}
    </>
  );
}

type Shown = PartProps & { readonly show: () => void };

function Vote({ view, send, show }: Shown) {
  const question = view.stage?.question ?? 0;
  if (view.stage?.phase !== 'debrief' || choicesOf(question) === 0) return null;
  const counts = view.votes ?? view.checks?.vote?.[itemOf(question)] ?? [];
  const n = counts.reduce((sum, count) => sum + count, 0);
  const on = view.votes != null;
  return (
    <section class="dp-vote">
      <h3>{t('dp.vote', { n, people: f.number(view.people?.length ?? 0) })}</h3>
      <p class="dim">{voteText(question)}</p>
      <VoteBars question={question} counts={counts} before={view.checks?.voteBefore?.[itemOf(question)]} />
      <button
        type="button"
        class="btn q"
        aria-pressed={on}
        disabled={!on && n === 0}
        onClick={() => {
          send({ type: 'countVote', question, on: !on });
          if (!on) show();
        }}
      >
        {t(on ? 'dp.voteOff' : 'dp.voteOn')}
      </button>
    </section>
  );
}

function Lines({ view, send, show }: Shown) {
  const { linesAsked = [], released = [], people = [], stage } = view;
  if (linesAsked.length === 0) return null;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  const here = stage?.question ?? 0;
  const newest = linesAsked.map((line) => ({ ...line, question: line.question ?? here })).reverse();
  // What is talked about comes first.
  const ordered = [
    ...newest.filter(({ question }) => question === here),
    ...newest.filter(({ question }) => question !== here),
  ];
  return (
    <section class="dp-lines">
      <h3>{t('dp.lines')}</h3>
      <ul>
        {ordered.slice(0, SHOWN).map(({ player, text, question }) => {
          const on = released.some((line) => line.text === text && line.question === question);
          return (
            <li key={`${player} ${question}`}>
              <span>
                {text} <span class="dim">{nameOf(player)}</span>
              </span>
              <button
                type="button"
                class="btn q"
                onClick={() => {
                  send({ type: 'releaseLine', text, on: !on, question });
                  if (!on && question === here) show();
                }}
              >
                {t(on ? 'dp.lineOff' : 'dp.lineOn', { n: question + 1 })}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
