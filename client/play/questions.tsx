// A check: questions with options of one tap each, remembered by the server. Without grades, and nobody else sees it.
import { useEffect, useState } from 'preact/hooks';
import type { CheckQuestions } from '../../shared/pack.ts';
import { local, t } from '../i18n/i18n.ts';
import type { ScreenProps } from './model.ts';

export type Item = { readonly id: string; readonly question: string; readonly options: readonly string[] };
type Check = 'before' | 'after' | 'comprehension';
type Props = Pick<ScreenProps, 'seat' | 'actions'> & {
  readonly check: Check;
  readonly title: string;
  readonly items: readonly Item[];
};

export function Questions({ check, title, items, seat, actions }: Props) {
  const given = seat.answers?.[check] ?? {};
  const [mine, setMine] = useState<Readonly<Record<string, number>>>({});
  const answer = (item: string, value: number) => {
    setMine({ ...mine, [item]: value });
    void actions.send({ type: 'answer', check, item, value });
  };
  return (
    <section class="sec check">
      <h2>{title}</h2>
      {items.map((item) => {
        const chosen = mine[item.id] ?? given[item.id];
        return (
          <fieldset key={item.id}>
            <legend>{item.question}</legend>
            {item.options.map((option, index) => (
              <button
                type="button"
                class="tog"
                key={option}
                aria-pressed={chosen === index}
                onClick={() => answer(item.id, index)}
              >
                <span>{option}</span>
              </button>
            ))}
          </fieldset>
        );
      })}
      <p class="dim">{t('check.note')}</p>
    </section>
  );
}

/** The pack's five questions before and after the game, fetched when the teacher has asked for them. */
export function BeforeAfter(props: ScreenProps & { readonly check: 'before' | 'after' }) {
  const { session } = props.room;
  const [questions, setQuestions] = useState<CheckQuestions>([]);
  useEffect(() => {
    if (!session.beforeAfter) return;
    fetch(`/api/sessions/${session.pin}/check`)
      .then((answer) => (answer.ok ? answer.json() : []))
      .then((list: CheckQuestions) => setQuestions(list))
      // Without the questions the game goes on; the next visit asks again.
      .catch(() => {});
  }, [session.pin, session.beforeAfter]);
  if (!session.beforeAfter || questions.length === 0) return null;
  const items = questions.map(({ id, question, options }) => ({
    id,
    question: local(question),
    options: options.map(local),
  }));
  return <Questions {...props} title={t(`check.${props.check}`, { n: items.length })} items={items} />;
}
