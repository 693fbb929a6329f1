// The comprehension check of the lobby: the role card's questions, one tap each, remembered by the server.
import { useState } from 'preact/hooks';
import type { Role } from '../../shared/engine/types.ts';
import type { PublicTexts } from '../../shared/pack.ts';
import { t } from '../i18n/i18n.ts';
import type { ScreenProps } from './model.ts';

type Questions = PublicTexts['roles'][Role]['check'];
type Props = ScreenProps & { readonly role: Role; readonly questions: Questions };

export function Comprehension({ role, questions, seat, actions }: Props) {
  const given = seat.answers?.comprehension ?? {};
  const [mine, setMine] = useState<Readonly<Record<string, number>>>({});
  const answer = (item: string, value: number) => {
    setMine({ ...mine, [item]: value });
    void actions.send({ type: 'answer', check: 'comprehension', item, value });
  };
  return (
    <section class="check">
      {questions.map((question, at) => {
        const item = `${role}-${at}`;
        const chosen = mine[item] ?? given[item];
        return (
          <fieldset key={item}>
            <legend>{question.question}</legend>
            {question.options.map((option, index) => (
              <button
                type="button"
                class="tog"
                key={option}
                aria-pressed={chosen === index}
                onClick={() => answer(item, index)}
              >
                <span>{option}</span>
              </button>
            ))}
          </fieldset>
        );
      })}
      <p class="dim">{t('lobby.checkNote')}</p>
    </section>
  );
}
