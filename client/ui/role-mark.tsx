// A role's shape: ● VC fund, ■ tech giant, ▲ climate startup, ▼ short seller. Its colour comes from `is-<role>`.
import type { Role } from '../../shared/engine/types.ts';

export const ROLE_SHAPES: Readonly<Record<Role, string>> = {
  vc: 'M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1z',
  giant: 'M1.6 1.6h12.8v12.8H1.6z',
  climate: 'M8 .8 15.6 14.6H.4z',
  short: 'M8 15.2 .4 1.4h15.2z',
};

export type RoleMarkProps = {
  readonly role: Role;
  /** Spoken name; without one the mark is decoration beside the word. */
  readonly label?: string;
  readonly class?: string;
};

export function RoleMark({ role, label, class: extra = 'mark' }: RoleMarkProps) {
  return (
    <>
      <svg class={`${extra} is-${role}`} viewBox="0 0 16 16" aria-hidden="true">
        <path d={ROLE_SHAPES[role]} />
      </svg>
      {label !== undefined && <span class="vh">{label}</span>}
    </>
  );
}
