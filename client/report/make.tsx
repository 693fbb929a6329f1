// From what is known of a game to its pages. Worked out a slice at a time, so that the page can show how far it is, and stop.
import { type Basis, reportBasis } from '../../shared/counterfactual/report/basis.ts';
import { type ClassReport, classReport } from '../../shared/counterfactual/report/class-report.ts';
import { teamReport } from '../../shared/counterfactual/report/team-report.ts';
import type { TeamId } from '../../shared/engine/types.ts';
import { ClassPage } from './class-page.tsx';
import type { ReportInput } from './input.ts';
import { markupOf } from './markup.tsx';
import { StudentPage } from './student-page.tsx';

/** Long enough to get on, short enough for a tap to be heard. */
const SLICE_MS = 24;

export type Pace = { readonly onProgress: (share: number) => void; readonly stopped: () => boolean };

const breathe = () => new Promise((resolve) => setTimeout(resolve));

/** null when it was stopped. */
async function walk<T>(steps: Generator<number, T>, { onProgress, stopped }: Pace): Promise<T | null> {
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    onProgress(step.value);
    await breathe();
    if (stopped()) return null;
    since = performance.now();
  }
}

/** @param only the one team a phone is about */
export const basisFor = (input: ReportInput, only: TeamId | null, pace: Pace): Promise<Basis | null> =>
  walk(reportBasis(input.data, only), pace);

export const classFor = (basis: Basis, pace: Pace): Promise<ClassReport | null> => walk(classReport(basis), pace);

export const classMarkup = (input: ReportInput, basis: Basis, report: ClassReport): string =>
  markupOf(<ClassPage input={input} basis={basis} report={report} />);

/** A hall of hundreds would be a pile of paper that no browser lays out: there it is one page a team. */
const MOST_PEOPLE = 150;

export function whoGetsPages({ people }: Pick<ReportInput, 'people'>): ReportInput['people'] {
  if (people.length <= MOST_PEOPLE) return people;
  return [...new Set(people.map(({ team }) => team))].map((team) => ({ name: '', team }));
}

/** One page for each; whoever's team is not in the basis gets none. */
export function studentsMarkup(input: ReportInput, basis: Basis): string {
  const reports = new Map(basis.data.game.seats.map(({ id }) => [id, teamReport(basis, id)]));
  return markupOf(
    whoGetsPages(input).flatMap(({ name, team }, i) => {
      const report = reports.get(team);
      return report == null
        ? []
        : [<StudentPage key={`${i} ${team}`} input={input} basis={basis} report={report} name={name} />];
    }),
  );
}
