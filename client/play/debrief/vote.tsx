// My vote on the question on the board: one tap, to be changed until the teacher shows what the class has chosen.
import { useState } from 'preact/hooks';
import type { Reject } from '../../../shared/game/commands.ts';
import { itemOf } from '../../../shared/game/debrief-asks.ts';
import { voteWords } from '../../../shared/game/vote-words.ts';
import { t } from '../../i18n/i18n.ts';
import { RejectNote } from '../../ui/reject-note.tsx';
import { choiceText, VoteBars, voteText } from '../../ui/vote-bars.tsx';
import { notAReject, type ScreenProps } from '../model.ts';

export function Vote({ room, seat, actions }: ScreenProps) {
  const { question } = room.stage;
  const saved = seat.answers?.vote?.[itemOf(question)];
  const [tapped, setTapped] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Reject | null>(null);
  const mine = tapped ?? (typeof saved === 'number' ? saved : undefined);
  const before = seat.answers?.voteBefore?.[itemOf(question)];
  const word = voteWords(question)[Number(before ?? -1)];
  const first = word === undefined ? undefined : choiceText(question, word);
  const choose = async (value: number) => {
    setTapped(value);
    const refused = notAReject(await actions.send({ type: 'answer', check: 'vote', item: itemOf(question), value }));
    setRefusal(refused);
    // What was saved before counts.
    if (refused !== null) setTapped(null);
  };
  if (room.votes != null) {
    const counted = typeof saved === 'number' ? saved : undefined;
    return (
      <section class="sec vote">
        <h2>{t('own.voted')}</h2>
        <p>{voteText(question)}</p>
        <VoteBars question={question} counts={room.votes} before={room.votesBefore} mine={counted} />
        {refusal !== null && <RejectNote reject={refusal} />}
        {counted === undefined && <p class="dim">{t('own.voteMissed')}</p>}
        {first !== undefined && <p class="dim">{t('own.voteBefore', { choice: first })}</p>}
      </section>
    );
  }
  return (
    <section class="sec vote check">
      <h2>{t('own.vote')}</h2>
      <fieldset>
        <legend>{voteText(question)}</legend>
        {voteWords(question).map((choice, i) => (
          <button type="button" class="tog" key={choice} aria-pressed={mine === i} onClick={() => void choose(i)}>
            <span>{choiceText(question, choice)}</span>
          </button>
        ))}
      </fieldset>
      {refusal !== null && <RejectNote reject={refusal} />}
      {first !== undefined && <p class="dim">{t('own.voteAgain', { choice: first })}</p>}
      <p class="dim" role="status">
        {t(saved === undefined ? 'own.voteNote' : 'own.voteSaved')}
      </p>
    </section>
  );
}
