// The report of a session's file: the same page as from the console, made where the file is.
import { classGameOf } from '../../shared/counterfactual/debrief/class-game.ts';
import { gainOf } from '../../shared/game/gain.ts';
import { countAnswers } from '../../shared/game/views/console.ts';
import { teamLabels } from '../../shared/game/views/public.ts';
import type { ReportInput } from '../report/input.ts';
import { ReportViewer } from '../report/viewer.tsx';
import type { Replay } from './open-replay.ts';

function inputOf({ header, moments, texts }: Replay): ReportInput | null {
  const end = moments.at(-1);
  const data = end === undefined ? null : classGameOf(end);
  if (end === undefined || data === null) return null;
  const { title, anonymous, beforeAfter } = end.options;
  return {
    title,
    playedAt: header.createdAt,
    engine: header.engineVersion,
    anonymous,
    teams: teamLabels(end.teams, anonymous),
    people: [],
    data,
    events: texts?.debrief.events ?? [],
    gain: beforeAfter && texts !== null ? gainOf(texts.debrief, countAnswers(end.answers)) : null,
    earlier: null,
  };
}

type Props = { readonly replay: Replay; readonly onBack: () => void };

export function ReplayReport({ replay, onBack }: Props) {
  return <ReportViewer of="class" class="rp-report" load={() => Promise.resolve(inputOf(replay))} onBack={onBack} />;
}
