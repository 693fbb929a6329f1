// One page of the debrief: the finding as headline, the question below, the chart, a note at the foot. A chart that the
// teacher has made large has the page to itself.
import type { ComponentChildren } from 'preact';
import type { ClassGame } from '../../../shared/counterfactual/debrief/class-game.ts';
import type { Economy } from '../../../shared/engine/types.ts';
import type { Exhibit as ExhibitState } from '../../../shared/game/exhibit.ts';
import type { FinalSection } from '../../../shared/game/views.ts';
import type { DebriefTexts } from '../../../shared/pack.ts';
import type { View } from '../../state.ts';
import { useFit } from '../fit.ts';
import type { TeamIndex } from '../team-name.tsx';

export type PageProps = {
  readonly view: View;
  readonly final: FinalSection;
  readonly data: ClassGame;
  readonly economy: Economy;
  readonly teams: TeamIndex;
  readonly texts: DebriefTexts | null;
  readonly exhibit: ExhibitState;
  readonly reveal: number;
};

export const WIDTH = 1776;

/** Height of a chart in tenths of a rem; `foot`: whether a note stands below it. */
export const heightOf = (full: boolean, foot: boolean): number => (full ? 890 : 730) - (foot ? 75 : 0);

type Props = {
  readonly title: string;
  readonly ask: string;
  readonly full: boolean;
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
};

export function Page({ title, ask, full, note, children }: Props) {
  const head = useFit<HTMLHeadingElement>(title, 4);
  return (
    <>
      {full ? (
        <h1 class="vh">{title}</h1>
      ) : (
        <>
          <h1 class="disp ttl fit-line" ref={head}>
            {title}
          </h1>
          {ask !== '' && <p class="ask">{ask}</p>}
        </>
      )}
      <div class="whole">{children}</div>
      {note !== undefined && <footer class="foot dp-foot">{note}</footer>}
    </>
  );
}
