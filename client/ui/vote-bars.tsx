// A vote as it stands: its question, and for each choice how many took it. Counts alone, on board, console and phone.
import { voteWords } from '../../shared/game/vote-words.ts';
import { t } from '../i18n/i18n.ts';
import type { Key } from '../i18n/surfaces.ts';

export const voteText = (question: number): string => t(`vote.${question}` as Key);
export const choiceText = (question: number, choice: string): string => t(`vote.${question}.${choice}` as Key);

type Props = {
  readonly question: number;
  readonly counts: readonly number[];
  /** Of a first vote, where there was one. */
  readonly before?: readonly number[] | null | undefined;
  /** Own choice, on a phone. */
  readonly mine?: number | undefined;
};

export function VoteBars({ question, counts, before, mine }: Props) {
  const most = Math.max(1, ...counts);
  const first = before?.some((count) => count > 0) === true ? before : null;
  return (
    <ol class="votes">
      {voteWords(question).map((choice, i) => {
        const count = counts[i] ?? 0;
        const notes = [
          ...(i === mine ? [t('vote.mine')] : []),
          ...(first === null ? [] : [t('vote.before', { n: first[i] ?? 0 })]),
        ];
        return (
          <li key={choice} class={i === mine ? 'is-mine' : ''}>
            <span>
              {choiceText(question, choice)}
              {notes.length > 0 && <small> {notes.join(', ')}</small>}
            </span>
            <b>{count}</b>
            <i aria-hidden="true" style={{ width: `${((100 * count) / most).toFixed(1)}%` }} />
          </li>
        );
      })}
    </ol>
  );
}
