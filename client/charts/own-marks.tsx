// Where one team stands in a chart: its role's shape on the points that are its own.
import type { Role } from '../../shared/engine/types.ts';
import { ROLE_SHAPES } from '../ui/role-mark.tsx';
import type { Point } from './dodge.ts';

/** `at`: indices of a chart's points. */
export type Own = { readonly role: Role; readonly at: readonly number[] };

type Props = { readonly own: Own; readonly points: readonly Point[]; readonly size: number };

export function OwnMarks({ own: { role, at }, points, size }: Props) {
  return (
    <>
      {at.map((index) => {
        const point = points[index];
        return (
          point !== undefined && (
            <path
              key={index}
              class={`ch-own is-${role}`}
              d={ROLE_SHAPES[role]}
              transform={`translate(${point.x - size / 2} ${point.y - size / 2}) scale(${size / 16})`}
              stroke-width={2}
            />
          )
        );
      })}
    </>
  );
}
