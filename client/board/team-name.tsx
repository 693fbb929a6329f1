// What a team is called on the board: its own name, or "VC fund 1" in an anonymous class. Bots are always shown as bots.
import type { Role, TeamId } from '../../shared/engine/types.ts';
import { t } from '../i18n/i18n.ts';
import type { View } from '../state.ts';
import { roleName } from '../ui/pack-texts.ts';
import { RoleMark } from '../ui/role-mark.tsx';

export type Named = {
  readonly id: TeamId;
  readonly name: string;
  readonly role: Role;
  readonly bot: boolean;
  readonly number: number;
};

export function teamName(team: Named, anonymous: boolean): string {
  return anonymous || team.name === ''
    ? t('role.number', { role: roleName(team.role), number: team.number })
    : team.name;
}

export type Labelled = { readonly name: string; readonly role: Role; readonly bot: boolean };
export type TeamIndex = ReadonlyMap<TeamId, Labelled>;

export function teamIndex({ teams, session }: Pick<View, 'teams' | 'session'>): TeamIndex {
  const anonymous = session?.anonymous ?? false;
  return new Map(
    (teams ?? []).map((team) => [team.id, { name: teamName(team, anonymous), role: team.role, bot: team.bot }]),
  );
}

export function TeamName({ name, bot }: Labelled) {
  return (
    <>
      {name}
      {bot && <small class="bot"> {t('board.bot')}</small>}
    </>
  );
}

/** Shape, and the role's word for a screen reader. */
export function TeamMark({ role }: { readonly role: Role }) {
  return <RoleMark role={role} label={roleName(role)} />;
}
