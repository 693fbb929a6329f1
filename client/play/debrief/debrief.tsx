// The debrief on the phone follows the board: its question, the own point in its chart with what that says, a vote and a
// line where the question asks for them. Loaded when the debrief begins: it brings the whole economy with it.
import '../../charts/charts.css';
import './debrief.css';
import { useEffect } from 'preact/hooks';
import type { ClassGame } from '../../../shared/counterfactual/debrief/class-game.ts';
import { ownGame } from '../../../shared/counterfactual/debrief/own.ts';
import { play } from '../../../shared/counterfactual/recorded-game.ts';
import { asksLine, choicesOf } from '../../../shared/game/debrief-asks.ts';
import { weakly } from '../../../shared/game/memo.ts';
import { classGame, loadClassGame } from '../../board/class-game.ts';
import { QUESTIONS } from '../../board/debrief-steps.ts';
import { addSurfaces, t } from '../../i18n/i18n.ts';
import { announce } from '../../ui/announcer.tsx';
import { useStore } from '../../ui/use-store.ts';
import { Frame } from '../frame.tsx';
import type { ScreenProps } from '../model.ts';
import { BeforeAfter } from '../questions.tsx';
import { Line } from './line.tsx';
import type { PointProps } from './model.ts';
import { POINTS } from './points.ts';
import { loadQuestions, questions, questionText } from './questions.ts';
import { useWidth } from './use-width.ts';
import { Vote } from './vote.tsx';

/** The texts come with the screen, so that it is never without words. */
export const ready = () => addSurfaces('charts', 'debrief');

const economyOf = weakly(({ game }: ClassGame) => play(game));

export type DebriefProps = ScreenProps & {
  /** To the story of the own game. */
  readonly onGame: () => void;
};

export function Debrief(props: DebriefProps) {
  const { room, seat, link, onGame } = props;
  const { pin } = room.session;
  const question = Math.min(QUESTIONS - 1, Math.max(0, room.stage.question));
  const title = questionText(
    useStore(questions, (state) => state.list),
    question,
  );
  // Asked again when the line is back: a phone may be offline just now.
  useEffect(() => {
    void loadClassGame(pin);
    void loadQuestions(pin);
  }, [pin, link]);
  useEffect(() => announce(title), [title]);
  return (
    <Frame {...props}>
      <div class="folio ruled">
        <span>{t('own.folio', { n: question + 1, total: QUESTIONS })}</span>
        {seat.story != null && (
          <button type="button" class="link" onClick={onGame}>
            {t('own.game')}
          </button>
        )}
      </div>
      <h1 class="hl small">{title}</h1>
      <Point {...props} question={question} />
      {choicesOf(question) > 0 && <Vote key={`vote ${question}`} {...props} />}
      {asksLine(question) && <Line key={`line ${question}`} {...props} />}
      <BeforeAfter {...props} check="after" />
      <div class="grow" />
    </Frame>
  );
}

function Point({ room, seat, question }: ScreenProps & { readonly question: number }) {
  const { data, failed } = useStore(classGame, (state) => state);
  const width = useWidth();
  const { final } = room;
  if (final == null) return null;
  if (data === null) {
    return (
      <section class="sec" role="status">
        <p>{t(failed ? 'd.missing' : 'd.loading')}</p>
        {failed && (
          <button type="button" class="btn wide" onClick={() => void loadClassGame(room.session.pin)}>
            {t('d.retry')}
          </button>
        )}
      </section>
    );
  }
  const economy = economyOf(data);
  const of: PointProps = {
    final,
    economy,
    data,
    par: room.par ?? null,
    own: seat.team == null ? null : ownGame(economy, data.forecasts, seat.team.id),
    story: seat.story ?? null,
    reveal: room.stage.reveal,
    width,
  };
  const { chart, caption, words } = POINTS[question]?.(of) ?? { chart: null, caption: '', words: [] };
  return (
    <section class="own">
      {words.map((word, i) => (
        <p key={i}>{word}</p>
      ))}
      {of.own === null && <p>{t('own.watched')}</p>}
      {caption !== '' && <p class="dim cap">{caption}</p>}
      {chart}
    </section>
  );
}
