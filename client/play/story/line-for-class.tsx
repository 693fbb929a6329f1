// A student's line for the debrief: short, and on the board only when the teacher releases it.
import { useState } from 'preact/hooks';
import type { Reject } from '../../../shared/game/commands.ts';
import { t } from '../../i18n/i18n.ts';
import { RejectNote } from '../../ui/reject-note.tsx';
import { notAReject, type ScreenProps } from '../model.ts';

export function LineForClass({ room, actions }: ScreenProps) {
  const [text, setText] = useState('');
  const [sent, setSent] = useState(false);
  const [refusal, setRefusal] = useState<Reject | null>(null);
  const item = `q${room.stage.question}`;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const refused = notAReject(await actions.send({ type: 'answer', check: 'debrief', item, value: text.trim() }));
    setRefusal(refused);
    setSent(refused === null);
    if (refused === null) setText('');
  };
  return (
    <form class="sec line" onSubmit={(event) => void submit(event)}>
      <label for="line">{t('story.line', { question: room.stage.question + 1 })}</label>
      <div class="btns">
        <input id="line" class="box" maxLength={140} value={text} onInput={(e) => setText(e.currentTarget.value)} />
        <button type="submit" class="btn">
          {t('story.lineSend')}
        </button>
      </div>
      {sent && (
        <p class="dim" role="status">
          {t('story.lineSent')}
        </p>
      )}
      {refusal !== null && <RejectNote reject={refusal} />}
    </form>
  );
}
