// A check: questions with options of one tap each, remembered by the server. Without grades, and nobody else sees it.
import { useEffect, useState } from 'preact/hooks';
import type { CheckQuestions } from '../../shared/pack.ts';
import type { Localized } from '../../shared/scenario.ts';
import { local, t } from '../i18n/i18n.ts';
import type { ScreenProps } from './model.ts';

export type Item = { readonly id: string; readonly question: string; readonly options: readonly string[] };
type Check = 'before' | 'after' | 'comprehension';
type Props = Pick<ScreenProps, 'seat' | 'actions'> & {
  readonly check: Check;
  readonly title: string;
  readonly items: readonly Item[];
  /** Where to ask whether an option is right, for a check that says so at once. */
  readonly verdict?: (item: number, option: number) => string;
};

export function Questions({ check, title, items, seat, actions, verdict }: Props) {
  const given = seat.answers?.[check] ?? {};
  const [mine, setMine] = useState<Readonly<Record<string, number>>>({});
  const answer = (item: string, value: number) => {
    setMine({ ...mine, [item]: value });
    void actions.send({ type: 'answer', check, item, value });
  };
  return (
    <section class="sec check">
      <h2>{title}</h2>
      {items.map((item, at) => {
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
            {verdict !== undefined && typeof chosen === 'number' && <Verdict path={verdict(at, chosen)} />}
          </fieldset>
        );
      })}
      <p class="dim">{t('check.note')}</p>
    </section>
  );
}

type Answer = { readonly right: boolean; readonly why: Localized };

/** Right or not, and why; a wrong answer can be changed. */
function Verdict({ path }: { readonly path: string }) {
  const [told, setTold] = useState<(Answer & { readonly of: string }) | null>(null);
  useEffect(() => {
    let dropped = false;
    fetch(path)
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((answer: Answer | null) => dropped || answer === null || setTold({ ...answer, of: path }))
      // The answer itself is saved; the explanation comes with the next tap.
      .catch(() => {});
    return () => {
      dropped = true;
    };
  }, [path]);
  return (
    <p class={`verdict ${told?.right === false ? 'is-wrong' : ''}`} role="status">
      {told?.of === path && (
        <>
          <b>{t(told.right ? 'check.right' : 'check.wrong')}</b> {local(told.why)}
        </>
      )}
    </p>
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
