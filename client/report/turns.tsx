// Turning points in plain sentences: what happened to prices, whose order pushed hardest, who could have averted a burst.
import type { TurningPoint } from '../../shared/counterfactual/report/turning-points.ts';
import { f, rich, t } from '../i18n/i18n.ts';
import type { ClassPageProps } from './class-page.tsx';
import { Block } from './parts.tsx';
import { eventText, nameOf, orderText } from './words.ts';

export function Turns({ input, basis, report }: ClassPageProps) {
  const { rounds } = basis.economy;
  return (
    <Block head={t('r.turns')}>
      {report.turningPoints.map((turn) => {
        const event = eventText(input, turn.event);
        const key = turn.round >= rounds ? 'r.turnAfter' : event === '' ? 'r.turnBare' : 'r.turn';
        return (
          <p key={turn.round}>
            {rich(key, {
              round: turn.round + 1,
              event,
              change: f.signedPercent(turn.price),
              value: f.signedPercent(turn.value),
            })}{' '}
            {whoText(input, turn)}
          </p>
        );
      })}
    </Block>
  );
}

/** More names than these would be a list. */
const MOST_NAMED = 3;

function whoText(input: ClassPageProps['input'], { burst, push, averted, round }: TurningPoint): string {
  const after = round >= input.data.game.rounds;
  const pushed =
    push === null
      ? null
      : t('r.turn.push', {
          team: nameOf(input, push.team),
          order: orderText(input, push.orders, 3),
          without: f.signedPercent(push.without),
        });
  if (!burst) return pushed ?? t('r.turn.nobody');
  // After the last bell nobody orders anything.
  if (after) return '';
  const words = { n: averted.length, teams: f.list(averted.map((team) => nameOf(input, team))) };
  const chance =
    averted.length === 0
      ? t('r.turn.sure')
      : t(averted.length > MOST_NAMED ? 'r.turn.avertedMany' : 'r.turn.averted', words);
  return pushed === null ? chance : `${pushed} ${chance}`;
}
