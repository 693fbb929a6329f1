// The learning gain of a class: the share of right answers to each question before and after the game. No person in it.

import type { CheckAnswers, CheckQuestions } from '../pack.ts';
import type { Localized } from '../scenario.ts';
import type { Counts } from './views.ts';

type Share = { readonly share: number; readonly people: number };
export type GainItem = {
  readonly id: string;
  /** Its short title, or the question itself where a pack has none. */
  readonly title: Localized;
  readonly before: Share | null;
  readonly after: Share | null;
};
export type Gain = {
  readonly items: readonly GainItem[];
  /** Mean change of the shares, −1..1; null until every question has answers of both times. */
  readonly mean: number | null;
};

type Texts = { readonly check?: CheckQuestions; readonly answers?: CheckAnswers };

export function gainOf(
  { check = [], answers = [] }: Texts,
  counts: { readonly before?: Counts; readonly after?: Counts },
): Gain {
  const items = check.map(({ id, question }): GainItem => {
    const known = answers.find((answer) => answer.id === id);
    const share = (given: readonly number[] | undefined): Share | null => {
      const people = given?.reduce((sum, n) => sum + n, 0) ?? 0;
      return people === 0 || known === undefined ? null : { share: (given?.[known.right] ?? 0) / people, people };
    };
    return {
      id,
      title: known?.title ?? question,
      before: share(counts.before?.[id]),
      after: share(counts.after?.[id]),
    };
  });
  const changes = items.flatMap(({ before, after }) => (before && after ? [after.share - before.share] : []));
  const whole = items.length > 0 && changes.length === items.length;
  return { items, mean: whole ? changes.reduce((sum, change) => sum + change, 0) / items.length : null };
}
