// My one line on the question on the board: it goes to the teacher, and to the board only when the teacher releases it.
import { useState } from 'preact/hooks';
import type { Reject } from '../../../shared/game/commands.ts';
import { itemOf } from '../../../shared/game/debrief-asks.ts';
import { t } from '../../i18n/i18n.ts';
import type { Key } from '../../i18n/surfaces.ts';
import { RejectNote } from '../../ui/reject-note.tsx';
import { notAReject, type ScreenProps } from '../model.ts';

export function Line({ room, seat, actions }: ScreenProps) {
  const { question } = room.stage;
  const item = itemOf(question);
  const saved = seat.answers?.debrief?.[item];
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Reject | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const refused = notAReject(await actions.send({ type: 'answer', check: 'debrief', item, value: text.trim() }));
    setRefusal(refused);
    if (refused === null) setText('');
  };
  return (
    <form class="sec line" onSubmit={(event) => void submit(event)}>
      <h2>{t('own.line')}</h2>
      <label for="line">{t(`own.line.${question}` as Key)}</label>
      <div class="btns">
        <input id="line" class="box" maxLength={140} value={text} onInput={(e) => setText(e.currentTarget.value)} />
        <button type="submit" class="btn">
          {t('own.lineSend')}
        </button>
      </div>
      <p class="dim" role="status">
        {saved === undefined ? t('own.lineNote') : t('own.lineSent', { text: saved })}
      </p>
      {refusal !== null && <RejectNote reject={refusal} />}
    </form>
  );
}
