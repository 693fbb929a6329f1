// What the class says on a question: the vote once the teacher shows it, and the lines that were released. The first
// question has no other page.

import { VoteBars, voteText } from '../../ui/vote-bars.tsx';
import { debriefTexts } from '../debrief-texts.ts';
import type { ScreenProps } from '../screen.ts';
import { questionText } from './names.ts';
import { Page } from './page.tsx';

/** How many of the released lines fit: the newest. */
const LINES = 8;
/** Beside a vote. */
const LINES_BESIDE = 5;
/** So few stand below each other, in larger letters. */
const FEW = 3;

export function Voices({ view }: Pick<ScreenProps, 'view'>) {
  const { votes, stage, lines = [] } = view;
  const question = stage?.question ?? 0;
  const title = questionText(debriefTexts.getState().texts, question);
  if (votes == null && lines.length === 0) {
    return (
      <div class="quiet">
        <h1 class="disp">{title}</h1>
      </div>
    );
  }
  const shown = lines.slice(votes == null ? -LINES : -LINES_BESIDE);
  return (
    <Page title={title} ask={votes == null ? '' : voteText(question)} full={false}>
      <div
        class={`voices ${shown.length === 0 ? '' : votes != null ? 'is-both' : shown.length <= FEW ? 'is-few' : ''}`}
      >
        {votes != null && <VoteBars question={question} counts={votes} before={view.votesBefore} />}
        {shown.length > 0 && (
          <ul class="said">
            {shown.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}
