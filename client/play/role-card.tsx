// The role card: shape, word, goal, levers, what can hurt. Three lines a student reads before the first round.
import type { Role } from '../../shared/engine/types.ts';
import type { PublicTexts } from '../../shared/pack.ts';
import { t } from '../i18n/i18n.ts';
import { roleName } from '../ui/pack-texts.ts';
import { RoleMark } from '../ui/role-mark.tsx';

type RoleCardProps = { readonly role: Role; readonly texts: PublicTexts | null; readonly wealth: number };

export function RoleCard({ role, texts, wealth }: RoleCardProps) {
  const card = texts?.roles[role];
  return (
    <>
      <section class="card">
        <RoleMark role={role} class="huge" />
        <div>
          <p class="dim">{t('lobby.yourRole')}</p>
          <h1 class="hl">{roleName(role)}</h1>
        </div>
      </section>
      <dl class="rc">
        <dt>{t('role.goal')}</dt>
        <dd>{card?.goal ?? t(`role.${role}.goal`)}</dd>
        <dt>{t('role.levers')}</dt>
        <dd>{card?.levers ?? t(`role.${role}.levers`)}</dd>
        <dt>{t('role.canHurt')}</dt>
        <dd>{card?.canHurt ?? t(`role.${role}.canHurt`)}</dd>
      </dl>
      <p class="start">
        <b class="big">{wealth}</b> {t('lobby.credits')}
      </p>
    </>
  );
}
