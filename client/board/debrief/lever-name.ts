// A variant of "What if?" as a question.
import type { Variant } from '../../../shared/game/exhibit.ts';
import { f, t } from '../../i18n/i18n.ts';

export function leverQuestion(change: Variant, teamName: (team: string) => string): string {
  switch (change.lever) {
    case 'orders':
      return t(change.orders === null ? 'lever.orders' : 'lever.ordersAs', {
        team: teamName(change.team),
        round: change.round + 1,
      });
    case 'aiShareCap':
      return t('lever.aiShareCap', { share: f.percent(change.share) });
    case 'grid':
      return t('lever.grid', { share: f.percent(change.share) });
    case 'quietRounds':
      return t('lever.quietRounds', { round: f.list(change.rounds.map((round) => String(round + 1))) });
    case 'theta':
      return t('lever.theta', { theta: t(`lever.theta.${change.theta}`) });
    case 'noCircularDeals':
    case 'disclosure':
    case 'shortSaleBan':
    case 'climateFund':
      return t(`lever.${change.lever}`);
  }
}
