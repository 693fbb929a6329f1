// Words both reports share: what a team is called, what it ordered, what a round's news was.
import type { Orders, TeamId } from '../../shared/engine/types.ts';
import { f, local, t } from '../i18n/i18n.ts';
import { orderLines } from '../play/decide/order-lines.ts';
import { packTexts } from '../ui/pack-texts.ts';
import { teamName } from '../ui/team-name.ts';
import type { ReportInput } from './input.ts';

/** Bots are always told as bots. */
export function nameOf({ teams, anonymous }: Pick<ReportInput, 'teams' | 'anonymous'>, id: TeamId): string {
  const label = teams.find((team) => team.id === id);
  if (label === undefined) return id;
  const name = teamName(label, anonymous);
  return label.bot ? t('r.named', { name }) : name;
}

/** "AI labs 12, Climate tech 5"; at most so many things, the largest being named by the order of the ticket. */
export function orderText(
  { teams, anonymous }: Pick<ReportInput, 'teams' | 'anonymous'>,
  orders: Orders,
  most = 4,
): string {
  const startups = teams
    .filter(({ role }) => role === 'climate')
    .map((label) => ({ id: label.id, name: teamName(label, anonymous) }));
  const lines = orderLines(orders, startups, null).filter(({ zero }) => !zero);
  if (lines.length === 0) return t('r.order.none');
  const told = lines.map(({ label, value }) => (value === t('order.yes') ? label : `${label} ${value}`));
  return told.length <= most ? told.join(', ') : `${told.slice(0, most).join(', ')} …`;
}

export function eventText({ events }: Pick<ReportInput, 'events'>, id: string): string {
  const event = events.find((each) => each.id === id);
  // A headline that is a quotation brings its own marks.
  return event === undefined ? '' : local(event.pin ?? event.headline).replaceAll(/^[„“”"«»]|[“”"«»]$/g, '');
}

export const titleOf = ({ title }: Pick<ReportInput, 'title'>): string => (title === '' ? t('r.untitled') : title);

/** "The AI boom, 24 November 2026". */
export function whereAndWhen({ playedAt }: Pick<ReportInput, 'playedAt'>): string {
  const scenario = packTexts.getState().texts?.title;
  return [...(scenario === undefined ? [] : [scenario]), f.date(playedAt)].join(', ');
}

export const credits = (value: number): string => f.number(value, 0);
