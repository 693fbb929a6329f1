// A team's name as everybody may see it: its own, or "VC fund 1" in an anonymous session.
import type { TeamLabel } from '../../shared/game/views.ts';
import { t } from '../i18n/i18n.ts';
import { roleName } from './pack-texts.ts';

export function teamName(team: Pick<TeamLabel, 'name' | 'role' | 'number'>, anonymous: boolean): string {
  return anonymous ? t('role.number', { role: roleName(team.role), number: team.number }) : team.name;
}
