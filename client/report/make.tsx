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

/** One page for each; whoever's team is not in the basis gets none. */
export function studentsMarkup(input: ReportInput, basis: Basis): string {
  return markupOf(
    input.people.flatMap(({ name, team }, i) => {
      const report = teamReport(basis, team);
      return report === null
        ? []
        : [<StudentPage key={`${i} ${team}`} input={input} basis={basis} report={report} name={name} />];
    }),
  );
}
